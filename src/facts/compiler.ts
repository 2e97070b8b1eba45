/** Compiles Python source that a run meets on its way: `exec`, and our own sources of library modules. */

import type { LineIndex } from '../base';
import { type Code, lowerSource } from '../code';
import type { Compiler } from '../machine';
import type { PythonParser } from '../syntax';
import type { Profile } from '../versions';

/**
 * Sources of library modules are the same in every run of a version. Traces make profiles of their own, which share
 * what lowering asks for.
 */
const library = new WeakMap<Profile['lowering'], Map<string, Code | string>>();
const libraryPrefix = '<memlens ';

/** What the machine compiles with; each source once, since code is plain data. */
export function compilerFor(parser: PythonParser, profile: Profile): Compiler {
  const own = new Map<string, Code | string>();
  const shared = library.get(profile.lowering) ?? new Map<string, Code | string>();
  library.set(profile.lowering, shared);
  return (source, filename, mode) => {
    const known = filename.startsWith(libraryPrefix) ? shared : own;
    const key = `${profile.version}\0${mode}\0${filename}\0${source}`;
    let made = known.get(key);
    if (made === undefined) {
      made = compile(parser, profile, source, filename, mode);
      known.set(key, made);
    }
    return made;
  };
}

function compile(
  parser: PythonParser,
  profile: Profile,
  source: string,
  filename: string,
  mode: Parameters<Compiler>[2],
): Code | string {
  const parsed = parser.parse(source);
  const lines: LineIndex = parsed.lines;
  const { tree } = parsed;
  parsed.dispose();
  const problem = tree.problems[0];
  if (problem !== undefined) return problem.message;
  const code = lowerSource(tree, source, lines, filename, profile, mode);
  return code.problems[0]?.message ?? code;
}
