/** The user's settings as the server reads them: anything may arrive, from any editor, and becomes complete here. */
import type { Settings, SeveritySetting, StartOptions } from '../protocol';

export const defaultSettings: Settings = {
  preset: 'expert',
  pythonVersion: 'auto',
  budget: 'normal',
  lenses: { enabled: true },
  inlayHints: { enabled: false },
  hovers: { enabled: true },
  diagnostics: { enabled: true, minimumSavingBytes: 64000, severity: {} },
};

const severities: readonly string[] = ['default', 'error', 'warning', 'information', 'hint', 'off'];

/** Whatever is missing or of the wrong type keeps its default. */
export function readSettings(given: unknown): Settings {
  const from = record(given);
  const diagnostics = record(from.diagnostics);
  const severity: Record<string, SeveritySetting> = {};
  for (const [rule, value] of Object.entries(record(diagnostics.severity))) {
    if (severities.includes(String(value))) severity[rule] = value as SeveritySetting;
  }
  const saving = diagnostics.minimumSavingBytes;
  const python = from.pythonVersion;
  return {
    preset: from.preset === 'learner' ? 'learner' : 'expert',
    pythonVersion: typeof python === 'string' ? python : defaultSettings.pythonVersion,
    budget: from.budget === 'small' || from.budget === 'large' ? from.budget : 'normal',
    lenses: { enabled: enabled(from.lenses, defaultSettings.lenses.enabled) },
    inlayHints: { enabled: enabled(from.inlayHints, defaultSettings.inlayHints.enabled) },
    hovers: { enabled: enabled(from.hovers, defaultSettings.hovers.enabled) },
    diagnostics: {
      enabled: enabled(diagnostics, defaultSettings.diagnostics.enabled),
      minimumSavingBytes:
        typeof saving === 'number' && saving >= 0 ? saving : defaultSettings.diagnostics.minimumSavingBytes,
      severity,
    },
  };
}

/** Reads `initializationOptions`; an editor without our client may send only settings, or nothing. */
export function readStartOptions(given: unknown): StartOptions {
  const from = record(given);
  return {
    settings: readSettings(from.settings),
    choosesPython: from.choosesPython === true,
    commands: from.commands === true,
    looks: from.looks === true,
  };
}

function record(value: unknown): Record<string, unknown> {
  return typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : {};
}

function enabled(value: unknown, otherwise: boolean): boolean {
  const on = record(value).enabled;
  return typeof on === 'boolean' ? on : otherwise;
}
