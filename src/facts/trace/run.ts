/** What the traces of all modes share: the program alone, standard input empty, to its end or to what stops it. */

import { wholeLimits } from '../../base';
import { lowerModule } from '../../code';
import { Heap } from '../../heap';
import { Machine, type MachineListener, type Outcome } from '../../machine';
import type { PythonParser } from '../../syntax';
import { type Profile, type PythonVersion, profileFor } from '../../versions';
import { compilerFor } from '../compiler';

export interface TraceOptions {
  readonly python: PythonVersion;
  /** At most so many events; the rest is cut and `truncated` says so. */
  readonly events: number;
}

/** What every record says of the run. */
export interface Ending {
  readonly ended: string;
  readonly stdout: string;
  /** The limit that ended the run, with its line. */
  readonly limit?: string;
}

/** Who looks on. */
export interface Onlooker {
  readonly listener: MachineListener;
  /** The recorder's calls stand before every statement. */
  readonly probed: boolean;
  /** The recorder does this just before the module's code runs. */
  begin(machine: Machine): void;
  /** As soon as the program has ended, with its namespace alive. */
  end?(machine: Machine): void;
}

const printedMax = 20_000;

export function releaseOf(python: PythonVersion): string {
  return profileFor(python).release.join('.');
}

/** Runs a program for an onlooker. */
export function runAlone(
  parser: PythonParser,
  text: string,
  path: string,
  profile: Profile,
  onlooker: Onlooker,
): Ending {
  const { probed } = onlooker;
  // The recorder compiles it under its bare name.
  const filename = path.slice(Math.max(path.lastIndexOf('/'), path.lastIndexOf('\\')) + 1);
  const parsed = parser.parse(text);
  // As the recorder compiles it: its calls before every statement keep instructions of two statements apart.
  const code = lowerModule(parsed.tree, text, parsed.lines, filename, profile, { probed });
  parsed.dispose();
  if (parsed.tree.problems.length > 0 || code.problems.length > 0)
    return { ended: 'SyntaxError', stdout: '' };
  const machine = new Machine(new Heap(profile), profile, {
    mode: 'trace',
    probed,
    limits: wholeLimits,
    listener: onlooker.listener,
    source: (name) => (name === filename ? text : null),
    compiler: compilerFor(parser, profile),
  });
  machine.inputIsEmpty = true;
  machine.files = new Map();
  machine.start(code);
  onlooker.begin(machine);
  machine.proceed();
  onlooker.end?.(machine);
  const { ended, limit } = ending(machine.outcome!);
  const stdout = codePoints(machine.output, printedMax);
  return limit === null ? { ended, stdout } : { ended, stdout, limit };
}

function ending(outcome: Outcome): { ended: string; limit: string | null } {
  switch (outcome.kind) {
    case 'done':
      return { ended: 'end', limit: null };
    case 'raised':
      return { ended: outcome.exception.type.name, limit: null };
    case 'limit':
      return { ended: 'limit', limit: `${outcome.which}, line ${outcome.line}` };
    case 'unknown':
      return { ended: `unknown: ${outcome.why}, line ${outcome.line}`, limit: null };
  }
}

function codePoints(text: string, max: number): string {
  return text.length <= max ? text : [...text.slice(0, 2 * max)].slice(0, max).join('');
}
