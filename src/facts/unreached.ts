/** Why a statement was not reached, in words. */

import type { Outcome } from '../machine';
import type { Stmt } from '../syntax';
import type { Outline, Placed } from './outline';
import type { StatementTally } from './statements';

export interface RunEnd {
  readonly outcome: Outcome;
  /** Line of an offset. */
  readonly lineAt: (offset: number) => number;
}

export class Unreached {
  private readonly visited = new Set<number>();
  private readonly entered = new Set<string>();
  /** Statements of which every visit ended with an exception that left the function. */
  private readonly raising = new Set<number>();

  constructor(
    tallies: readonly StatementTally[],
    private readonly outline: Outline,
    private readonly end: RunEnd,
  ) {
    for (const tally of tallies) {
      if (tally.visits === 0) continue;
      this.visited.add(tally.statement.span.start);
      this.entered.add(tally.code.qualname);
      if (tally.raised >= tally.visits) this.raising.add(tally.statement.span.start);
    }
  }

  reason(tally: StatementTally): string | null {
    if (tally.visits > 0) return null;
    const { code, statement } = tally;
    if (!this.entered.has(code.qualname) && code.kind === 'function') {
      return this.whyNotCalled(code.qualname, code.span.start, code.span.end);
    }
    const placed = this.outline.statement(statement.span);
    return placed === null ? this.stopped() : this.why(placed);
  }

  private whyNotCalled(qualname: string, start: number, end: number): string {
    const definition = this.outline.definition({ start, end });
    const placed = definition === null ? null : this.outline.statement(definition);
    if (placed !== null && !this.wasVisited(placed.node)) {
      return `${qualname}() is never defined: ${this.why(placed)}`;
    }
    return `${qualname}() is never called, and could not be followed by itself`;
  }

  private wasVisited(node: Stmt): boolean {
    return this.visited.has(node.start);
  }

  /** The first statement on the way in that was visited says why the way ended there. */
  private why(placed: Placed): string {
    for (let before = placed.before; before !== null; before = before.before) {
      if (!this.wasVisited(before.node)) continue;
      const line = this.end.lineAt(before.node.start);
      switch (before.node.kind) {
        case 'Return':
        case 'Raise':
        case 'Break':
        case 'Continue':
          return `line ${line} leaves before`;
        default:
          return this.stopped(line);
      }
    }
    const { parent } = placed;
    if (parent === null) return this.stopped();
    if (!this.wasVisited(parent.node)) return this.why(parent);
    return this.whyPart(placed, parent);
  }

  private whyPart(placed: Placed, parent: Placed): string {
    const line = this.end.lineAt(parent.node.start);
    if (this.raising.has(parent.node.start)) return `line ${line} raises before`;
    switch (parent.node.kind) {
      case 'If':
        return `the condition on line ${line} is always ${placed.part === 'body' ? 'false' : 'true'} here`;
      case 'While':
        return placed.part === 'body'
          ? `the condition on line ${line} is never true here`
          : `the loop on line ${line} is left before its end`;
      case 'For':
      case 'AsyncFor':
        return placed.part === 'body'
          ? `the loop on line ${line} has no rounds here`
          : `the loop on line ${line} is left before its end`;
      case 'Try':
      case 'TryStar':
        if (placed.part === 'handler')
          return `nothing that this clause of line ${line} catches is raised here`;
        return `the try on line ${line} is left before`;
      case 'Match':
        return `the match on line ${line} takes no such case here`;
      default:
        return this.stopped(line);
    }
  }

  /** The run ended before, or at this line something was raised. */
  private stopped(line = 0): string {
    const { outcome } = this.end;
    switch (outcome.kind) {
      case 'limit':
        return `the run stopped at line ${outcome.line}: ${outcome.which}`;
      case 'unknown':
        return `the run stopped at line ${outcome.line}: ${outcome.why}`;
      case 'raised':
        return `the program ended at line ${outcome.line} with ${outcome.exception.type.name}`;
      case 'done':
        return line > 0 ? `line ${line} always leaves by an exception here` : 'nothing leads here';
    }
  }
}
