/** A machine whose module has run, brought into an edited text of which the module's run is the same. */

import { exchangeCode, type Machine, type Outcome, PythonFrame } from '../machine';
import { PyTraceback, PyUnknown } from '../objects';
import type { Lives } from './lives';
import type { Matched } from './match';
import type { Move } from './move';
import type { Program, ProgramText, Witness } from './program';

/** Puts the edited text into the program. False where its module's run could have noticed: then nothing has changed. */
export function revive(
  program: Program,
  source: ProgramText,
  { now, changed }: Matched,
  move: Move,
  started: Program | null,
  makeWitness: (program: Program) => Witness,
): boolean {
  const { machine, lives } = program;
  const before = program.source;
  const modules = program.modulesAtEnd;
  const exchange = {
    before: before.code,
    after: source.code,
    now,
    changed,
    started: started?.machine ?? null,
  };
  if (!exchangeCode(machine, exchange)) return false;
  moveLines(machine, lives, move);
  program.beginAgain(
    {
      source: { ...source, modules },
      codeOf: (code) => now.get(code)!,
      lives: lives.moved(move),
      outcome: movedOutcome(program.outcome!, move),
      started,
    },
    makeWitness,
  );
  return true;
}

function movedOutcome(outcome: Outcome, move: Move): Outcome {
  return outcome.kind === 'done' ? outcome : { ...outcome, line: move.line(outcome.line) };
}

/** Lines that objects know. What the library or another file has made knows lines of theirs. */
function moveLines(machine: Machine, lives: Lives, move: Move): void {
  for (const object of machine.heap.objects()) {
    const { header } = object;
    if (header.serial > 0 && header.line !== 0 && lives.line(header.serial, 0) === header.line) {
      header.line = move.line(header.line);
    }
    if (object instanceof PyUnknown) {
      const { why, line } = object.reason;
      object.reason = { ...object.reason, why, line: move.line(line) };
    } else if (object instanceof PyTraceback) {
      const { state } = object.frame;
      const isOwn = state instanceof PythonFrame && !state.hidden && !state.executable.foreign;
      if (isOwn) object.lineNumber = move.line(object.lineNumber);
    }
  }
}
