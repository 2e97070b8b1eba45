/**
 * Fills a node table by reading the parser's own memory. Asking the public cursor for every node costs as much as
 * the parse itself, because each number is a call into wasm; here a node is a few loads from a typed array. The
 * layout is that of the C structs of web-tree-sitter's runtime (`lib/src/subtree.h:SubtreeHeapData`,
 * `lib/src/parser.h:TSLanguage`, 32-bit pointers), which is private: `runtime.ts` compares the outcome with the
 * cursor's on a sample when it loads, and keeps to the cursor where they differ.
 */

import type { Tree } from 'web-tree-sitter';
import type { Grammar } from './grammar';
import type { NodeTable } from './nodes';

// Word offsets within SubtreeHeapData.
const PADDING_BYTES = 1;
const SIZE_BYTES = 4;
const CHILD_COUNT = 9;
const SYMBOL_AND_STATE = 10;
const FLAGS = 11;
const PRODUCTION = 16;
// Bits of FLAGS.
const VISIBLE = 1;
const EXTRA = 4;
const MISSING = 1 << 9;
// Bits of the first word of a subtree kept inline (`SubtreeInlineData`).
const INLINE = 1;
const INLINE_VISIBLE = 2;
const INLINE_EXTRA = 8;
const INLINE_MISSING = 32;
// Word offsets within TSLanguage.
const SYMBOL_COUNT = 1;
const ALIAS_COUNT = 2;
const PRODUCTION_COUNT = 7;
const ALIAS_SEQUENCE_LENGTH = 9;
const FIELD_SLICES = 16;
const FIELD_ENTRIES = 17;
const SYMBOL_METADATA = 18;
const PUBLIC_SYMBOLS = 19;
const ALIAS_SEQUENCES = 21;

/** The tables of the grammar that say how hidden rules, aliases and fields show in the public tree. */
interface LanguageTables {
  visible: Uint8Array;
  publicSymbol: Uint16Array;
  /** By production, then child: the symbol that the child shows as, or 0. */
  alias: Uint16Array;
  aliasStride: number;
  /** By production, then child: the child's field, or 0. */
  field: Uint8Array;
  fieldStride: number;
}

/** Reads trees of one language out of one wasm memory. */
export class MemoryReader {
  private readonly tables: LanguageTables;
  // The open inner nodes, innermost last; arrays are kept from one parse to the next.
  private readonly child: number[] = [];
  private readonly childEnd: number[] = [];
  private readonly position: number[] = [];
  private readonly structural: number[] = [];
  private readonly production: number[] = [];
  private readonly hiddenField: number[] = [];
  private readonly row: number[] = [];

  constructor(
    private readonly memory: WebAssembly.Memory,
    languageAddress: number,
  ) {
    this.tables = readLanguage(memory, languageAddress);
  }

  /** Fills the table from the tree. */
  read(tree: Tree, grammar: Grammar, table: NodeTable): void {
    const words = new Uint32Array(this.memory.buffer);
    const { visible, publicSymbol, alias, aliasStride, field, fieldStride } = this.tables;
    const { child, childEnd, position, structural, production, hiddenField, row } = this;
    const errorSymbol = grammar.errorSymbol;
    // A one-element list of children is opened for the root, so that the loop treats it like any other node.
    let depth = 0;
    let cursor = addressOf(tree) >> 2;
    let cursorEnd = cursor + 2;
    let at = (words[cursor]! & INLINE) === 0 ? words[(words[cursor]! >> 2) + PADDING_BYTES]! : 0;
    let isFirst = true;
    let index = 0;
    let producer = 0;
    let inherited = 0;
    let owner = -1;
    let count = 0;
    for (;;) {
      if (cursor === cursorEnd) {
        if (owner >= 0) table.next[owner] = count;
        if (depth === 0) break;
        depth--;
        cursor = child[depth]!;
        cursorEnd = childEnd[depth]!;
        at = position[depth]!;
        index = structural[depth]!;
        producer = production[depth]!;
        inherited = hiddenField[depth]!;
        owner = row[depth]!;
        isFirst = false;
        continue;
      }
      const word = words[cursor]!;
      const inline = (word & INLINE) !== 0;
      const heap = word >> 2;
      let symbol: number;
      let shows: number;
      let extra: number;
      let missing: number;
      let size: number;
      if (inline) {
        const second = words[cursor + 1]!;
        symbol = (word >> 8) & 0xff;
        shows = word & INLINE_VISIBLE;
        extra = word & INLINE_EXTRA;
        missing = word & INLINE_MISSING;
        if (!isFirst) at += (second >> 16) & 0xff;
        size = second >>> 24;
      } else {
        const flags = words[heap + FLAGS]!;
        symbol = words[heap + SYMBOL_AND_STATE]! & 0xffff;
        shows = flags & VISIBLE;
        extra = flags & EXTRA;
        missing = flags & MISSING;
        if (!isFirst) at += words[heap + PADDING_BYTES]!;
        size = words[heap + SIZE_BYTES]!;
      }
      isFirst = false;
      cursor += 2;
      let ownField = 0;
      if (extra === 0) {
        if (producer !== 0) {
          const renamed = index < aliasStride ? alias[producer * aliasStride + index]! : 0;
          if (renamed !== 0) {
            symbol = renamed;
            shows = visible[renamed]!;
          }
          if (index < fieldStride) ownField = field[producer * fieldStride + index]!;
        }
        if (ownField === 0) ownField = inherited;
        index++;
      }
      let opened = -1;
      if (shows !== 0) {
        if (count >= table.symbol.length) table.reserve(count + 1);
        table.symbol[count] = symbol === 0xffff ? errorSymbol : publicSymbol[symbol]!;
        table.field[count] = ownField;
        table.missing[count] = missing === 0 ? 0 : 1;
        table.start[count] = at >> 1;
        table.end[count] = (at + size) >> 1;
        table.next[count] = count + 1;
        opened = count++;
        ownField = 0;
      }
      const children = inline ? 0 : words[heap + CHILD_COUNT]!;
      if (children === 0) {
        at += size;
        continue;
      }
      child[depth] = cursor;
      childEnd[depth] = cursorEnd;
      position[depth] = at + size;
      structural[depth] = index;
      production[depth] = producer;
      hiddenField[depth] = inherited;
      row[depth] = owner;
      depth++;
      // A node's children lie right before it in memory.
      cursorEnd = heap;
      cursor = heap - children * 2;
      isFirst = true;
      index = 0;
      producer = words[heap + PRODUCTION]! >>> 16;
      inherited = ownField;
      owner = opened;
    }
    table.count = count;
  }
}

/** The address that a handle of web-tree-sitter stands for. */
export function addressOf(handle: object): number {
  return (handle as { readonly 0: number })[0];
}

function readLanguage(memory: WebAssembly.Memory, address: number): LanguageTables {
  const words = new Uint32Array(memory.buffer);
  const halves = new Uint16Array(memory.buffer);
  const bytes = new Uint8Array(memory.buffer);
  const language = address >> 2;
  const pointer = (offset: number): number => words[language + offset]!;
  const symbolCount = pointer(SYMBOL_COUNT) + pointer(ALIAS_COUNT);
  const visible = new Uint8Array(symbolCount);
  const publicSymbol = new Uint16Array(symbolCount);
  for (let symbol = 0; symbol < symbolCount; symbol++) {
    visible[symbol] = bytes[pointer(SYMBOL_METADATA) + symbol * 3]!;
    publicSymbol[symbol] = halves[(pointer(PUBLIC_SYMBOLS) >> 1) + symbol]!;
  }
  const productions = pointer(PRODUCTION_COUNT);
  const aliasStride = pointer(ALIAS_SEQUENCE_LENGTH) & 0xffff;
  const aliases = pointer(ALIAS_SEQUENCES) >> 1;
  const alias = halves.slice(aliases, aliases + productions * aliasStride);
  // A production has at most 255 children with fields; what is inherited from a hidden child is found there.
  const found: [production: number, child: number, field: number][] = [];
  let fieldStride = 1;
  for (let production = 0; production < productions; production++) {
    const slice = (pointer(FIELD_SLICES) >> 1) + production * 2;
    for (let i = 0; i < halves[slice + 1]!; i++) {
      const entry = pointer(FIELD_ENTRIES) + (halves[slice]! + i) * 4;
      if (bytes[entry + 3] !== 0) continue;
      const childIndex = bytes[entry + 2]!;
      found.push([production, childIndex, halves[entry >> 1]!]);
      fieldStride = Math.max(fieldStride, childIndex + 1);
    }
  }
  const field = new Uint8Array(productions * fieldStride);
  for (const [production, childIndex, id] of found) {
    if (field[production * fieldStride + childIndex] === 0) field[production * fieldStride + childIndex] = id;
  }
  return { visible, publicSymbol, alias, aliasStride, field, fieldStride };
}
