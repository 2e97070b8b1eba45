/** Regular expressions as instructions for the matcher (Modules/_sre/sre_lib.h does the same with codes of its own). */

import { CharacterTest } from './classes';
import type { Anchor, ReNode, RepeatKind } from './nodes';

export type Instruction =
  | { readonly op: 'character'; readonly code: number }
  | { readonly op: 'test'; readonly test: CharacterTest }
  | { readonly op: 'anchor'; readonly anchor: Anchor }
  /** Goes on with the next instruction; on failure at `other`. */
  | { readonly op: 'split'; other: number }
  | { readonly op: 'jump'; to: number }
  | { readonly op: 'mark'; readonly slot: number }
  /** One character again and again. */
  | {
      readonly op: 'run';
      readonly test: CharacterTest;
      readonly min: number;
      readonly max: number;
      readonly mode: RepeatKind;
    }
  /** A loop begins: its counter is 0. */
  | { readonly op: 'loop'; readonly loop: number; until: number }
  /** The end of a loop's body, which begins at `body`. */
  | {
      readonly op: 'until';
      readonly loop: number;
      readonly body: number;
      readonly min: number;
      readonly max: number;
      readonly lazy: boolean;
    }
  /** What is between here and `end` matches once and for all. */
  | { readonly op: 'atomic'; end: number }
  | { readonly op: 'look'; end: number; readonly behind: number; readonly negative: boolean }
  | { readonly op: 'reference'; readonly number: number; readonly fold: ((code: number) => number) | null }
  | { readonly op: 'conditional'; readonly number: number; otherwise: number }
  | { readonly op: 'accept' };

export interface Program {
  readonly instructions: readonly Instruction[];
  readonly groups: number;
  readonly loops: number;
}

class Compiler {
  readonly instructions: Instruction[] = [];
  loops = 0;

  add(node: ReNode): void {
    const { instructions } = this;
    switch (node.kind) {
      case 'character':
        instructions.push({ op: 'character', code: node.code });
        return;
      case 'test':
        instructions.push({ op: 'test', test: node.test });
        return;
      case 'anchor':
        instructions.push({ op: 'anchor', anchor: node.anchor });
        return;
      case 'sequence':
        for (const one of node.nodes) this.add(one);
        return;
      case 'branch':
        this.branch(node.branches);
        return;
      case 'repeat':
        this.repeat(node.node, node.min, node.max, node.mode);
        return;
      case 'group':
        instructions.push({ op: 'mark', slot: 2 * node.number });
        this.add(node.node);
        instructions.push({ op: 'mark', slot: 2 * node.number + 1 });
        return;
      case 'atomic':
        this.atomic(() => this.add(node.node));
        return;
      case 'look': {
        const { behind, negative } = node;
        const look = { op: 'look' as const, end: 0, behind, negative };
        instructions.push(look);
        this.add(node.node);
        instructions.push({ op: 'accept' });
        look.end = instructions.length;
        return;
      }
      case 'reference':
        instructions.push({ op: 'reference', number: node.number, fold: node.fold });
        return;
      case 'conditional': {
        const test = { op: 'conditional' as const, number: node.number, otherwise: 0 };
        instructions.push(test);
        this.add(node.yes);
        const jump = { op: 'jump' as const, to: 0 };
        instructions.push(jump);
        test.otherwise = instructions.length;
        if (node.no !== null) this.add(node.no);
        jump.to = instructions.length;
        return;
      }
    }
  }

  private branch(branches: readonly ReNode[]): void {
    const { instructions } = this;
    const jumps: { to: number }[] = [];
    branches.forEach((branch, i) => {
      const last = i === branches.length - 1;
      const split = { op: 'split' as const, other: 0 };
      if (!last) instructions.push(split);
      this.add(branch);
      if (last) return;
      const jump = { op: 'jump' as const, to: 0 };
      instructions.push(jump);
      jumps.push(jump);
      split.other = instructions.length;
    });
    for (const jump of jumps) jump.to = instructions.length;
  }

  private atomic(body: () => void): void {
    const atomic = { op: 'atomic' as const, end: 0 };
    this.instructions.push(atomic);
    body();
    this.instructions.push({ op: 'accept' });
    atomic.end = this.instructions.length;
  }

  private repeat(node: ReNode, min: number, max: number, mode: RepeatKind): void {
    const { instructions } = this;
    const test = testOf(node);
    if (test !== null) {
      instructions.push({ op: 'run', test, min, max, mode });
      return;
    }
    if (mode === 'possessive') {
      this.atomic(() => this.repeat(node, min, max, 'greedy'));
      return;
    }
    const loop = this.loops++;
    const begin = { op: 'loop' as const, loop, until: 0 };
    instructions.push(begin);
    const body = instructions.length;
    this.add(node);
    begin.until = instructions.length;
    instructions.push({ op: 'until', loop, body, min, max, lazy: mode === 'lazy' });
  }
}

function testOf(node: ReNode): CharacterTest | null {
  if (node.kind === 'test') return node.test;
  if (node.kind !== 'character') return null;
  const { code } = node;
  return new CharacterTest((other) => other === code);
}

export function compileProgram(node: ReNode, groups: number): Program {
  const compiler = new Compiler();
  compiler.add(node);
  compiler.instructions.push({ op: 'accept' });
  return { instructions: compiler.instructions, groups, loops: compiler.loops };
}
