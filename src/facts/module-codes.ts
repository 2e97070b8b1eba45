/** Code of imported files: each text is parsed and lowered once for each version. */

import type { LineIndex } from '../base';
import { lowerModule } from '../code';
import type { BrokenModule, FoundFile } from '../machine';
import type { PythonParser } from '../syntax';
import type { Profile } from '../versions';
import { fileNameOf } from './files';

/** Characters of all texts that are kept. */
const charactersMax = 8_000_000;

export type ModuleCode = Pick<FoundFile, 'kind' | 'code'> | BrokenModule;

interface Known {
  readonly text: string;
  readonly codes: Map<Profile, ModuleCode>;
}

export class ModuleCodes {
  /** The one used last is the last. */
  private readonly known = new Map<string, Known>();
  private characters = 0;

  constructor(private readonly parser: PythonParser) {}

  /** What the file is at this text. Code is plain data, which all runs share. */
  of(path: string, text: string, profile: Profile): ModuleCode {
    const before = this.known.get(path);
    const entry = before?.text === text ? before : { text, codes: new Map<Profile, ModuleCode>() };
    this.known.delete(path);
    this.known.set(path, entry);
    if (entry !== before) this.characters += text.length - (before?.text.length ?? 0);
    let made = entry.codes.get(profile);
    if (made === undefined) {
      made = this.compile(path, text, profile);
      entry.codes.set(profile, made);
      this.forgetOldest();
    }
    return made;
  }

  private compile(path: string, text: string, profile: Profile): ModuleCode {
    const parsed = this.parser.parse(text);
    const { tree, lines } = parsed;
    parsed.dispose();
    const file = fileNameOf(path);
    const first = tree.problems[0];
    const code = first === undefined ? lowerModule(tree, text, lines, file, profile) : null;
    const problem = first ?? code?.problems[0];
    if (problem === undefined && code !== null) return { kind: 'file', code };
    const { start, message } = problem!;
    return { kind: 'broken', message, file, ...placeOf(text, lines, start) };
  }

  private forgetOldest(): void {
    for (const [path, { text }] of this.known) {
      if (this.characters <= charactersMax || this.known.size === 1) return;
      this.known.delete(path);
      this.characters -= text.length;
    }
  }
}

function placeOf(
  text: string,
  lines: LineIndex,
  offset: number,
): Pick<BrokenModule, 'line' | 'column' | 'text'> {
  const { line, column } = lines.positionAt(offset);
  return { line, column: column + 1, text: text.slice(lines.startOf(line), lines.startOf(line + 1)) };
}
