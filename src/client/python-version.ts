/** Which Python a text asks for. Pure; `modelled` lists the versions that there are, oldest first. */

/** "3.12.1", "cpython-3.13", "3.13t" to "3.12", "3.13", "3.13t"; null for what is not CPython. */
export function minorOf(version: string): string | null {
  const match = /^\s*(?:cpython@?-?|python-?)?(\d+\.\d+)(?:\.\d+)?(?:(?:a|b|rc)\d+)?(t?)\b/i.exec(version);
  return match ? `${match[1]}${match[2]}` : null;
}

/** The first line of a `.python-version` file that names a CPython. */
export function fromPythonVersionFile(text: string): string | null {
  for (const line of text.split(/\r?\n/)) {
    const version = line.trim().startsWith('#') ? null : minorOf(line);
    if (version) return version;
  }
  return null;
}

/** The newest version that `requires-python` of a `pyproject.toml` allows. */
export function fromPyproject(text: string, modelled: readonly string[]): string | null {
  const match = /^\s*requires-python\s*=\s*(?:"([^"]*)"|'([^']*)')/m.exec(text);
  const specifier = match?.[1] ?? match?.[2];
  return specifier === undefined ? null : newestAllowed(specifier, modelled);
}

/** Clauses as packaging.python.org's version specifiers define them, as far as minor versions can tell them apart. */
function newestAllowed(specifier: string, modelled: readonly string[]): string | null {
  const clauses = specifier.split(',').map((clause) => clause.trim());
  for (const version of [...modelled].reverse()) {
    if (clauses.every((clause) => allows(clause, version))) return version;
  }
  return null;
}

function allows(clause: string, version: string): boolean {
  const match = /^(===|==|~=|!=|<=|>=|<|>)\s*(\d+(?:\.\d+)*)(\.\*)?/.exec(clause);
  if (!match) return true;
  const [, operator, wanted] = match;
  const [major = 0, minor, patch] = wanted!.split('.').map(Number);
  const difference = compare(version, [major, minor ?? 0]);
  switch (operator) {
    case '===':
    case '==':
      return minor === undefined ? version.startsWith(`${major}.`) : difference === 0;
    case '!=':
      // "!=3.12.3" leaves other patch releases of 3.12.
      return patch !== undefined || difference !== 0;
    case '~=':
      return patch === undefined ? version.startsWith(`${major}.`) && difference >= 0 : difference === 0;
    case '<':
      // "<3.12.4" still allows 3.12.
      return patch !== undefined && patch > 0 ? difference <= 0 : difference < 0;
    case '<=':
      return difference <= 0;
    case '>':
      return patch === undefined ? difference > 0 : difference >= 0;
    default:
      return difference >= 0;
  }
}

function compare(version: string, [major, minor]: [number, number]): number {
  const [a = 0, b = 0] = version.split('.').map(Number);
  return a - major || b - minor;
}
