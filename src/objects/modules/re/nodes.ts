/** What a regular expression says, as a tree: the parser's result and the compiler's input. */

import type { CharacterTest } from './classes';

/** Bits of a pattern's flags (Lib/re/_constants.py). */
export const ReFlag = {
  ignoreCase: 2,
  locale: 4,
  multiline: 8,
  dotAll: 16,
  unicode: 32,
  verbose: 64,
  debug: 128,
  ascii: 256,
} as const;

export type Anchor =
  | 'start'
  | 'line start'
  | 'end'
  | 'line end'
  | 'string end'
  | 'boundary'
  | 'no boundary'
  | 'ascii boundary'
  | 'ascii no boundary';

export type RepeatKind = 'greedy' | 'lazy' | 'possessive';

export type ReNode =
  | { readonly kind: 'character'; readonly code: number }
  | { readonly kind: 'test'; readonly test: CharacterTest }
  | { readonly kind: 'anchor'; readonly anchor: Anchor }
  | { readonly kind: 'sequence'; readonly nodes: readonly ReNode[] }
  | { readonly kind: 'branch'; readonly branches: readonly ReNode[] }
  | {
      readonly kind: 'repeat';
      readonly node: ReNode;
      readonly min: number;
      readonly max: number;
      readonly mode: RepeatKind;
    }
  | { readonly kind: 'group'; readonly number: number; readonly node: ReNode }
  | { readonly kind: 'atomic'; readonly node: ReNode }
  | {
      readonly kind: 'look';
      readonly node: ReNode;
      /** Characters to go back first; 0 ahead. */
      readonly behind: number;
      readonly negative: boolean;
    }
  | { readonly kind: 'reference'; readonly number: number; readonly fold: ((code: number) => number) | null }
  | {
      readonly kind: 'conditional';
      readonly number: number;
      readonly yes: ReNode;
      readonly no: ReNode | null;
    };

/** Least and most characters that a tree matches; `groups` has them by number, for references. */
export function widthOf(
  node: ReNode,
  groups: ReadonlyMap<number, readonly [number, number]>,
): [number, number] {
  switch (node.kind) {
    case 'character':
    case 'test':
      return [1, 1];
    case 'anchor':
    case 'look':
      return [0, 0];
    case 'sequence': {
      let [low, high] = [0, 0];
      for (const one of node.nodes) {
        const [least, most] = widthOf(one, groups);
        low += least;
        high += most;
      }
      return [low, high];
    }
    case 'branch': {
      let [low, high] = [Number.POSITIVE_INFINITY, 0];
      for (const one of node.branches) {
        const [least, most] = widthOf(one, groups);
        low = Math.min(low, least);
        high = Math.max(high, most);
      }
      return [low, high];
    }
    case 'repeat': {
      const [least, most] = widthOf(node.node, groups);
      return [least * node.min, most === 0 ? 0 : most * node.max];
    }
    case 'group':
    case 'atomic':
      return widthOf(node.node, groups);
    case 'reference': {
      const known = groups.get(node.number);
      return known === undefined ? [0, Number.POSITIVE_INFINITY] : [known[0], known[1]];
    }
    case 'conditional': {
      const [least, most] = widthOf(node.yes, groups);
      if (node.no === null) return [0, most];
      const [other, otherMost] = widthOf(node.no, groups);
      return [Math.min(least, other), Math.max(most, otherMost)];
    }
  }
}
