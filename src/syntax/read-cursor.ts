/** Fills a node table through the public cursor: slow (a call into wasm for each number) but always right. */

import type { Tree } from 'web-tree-sitter';
import type { Grammar } from './grammar';
import type { NodeTable } from './nodes';

/** Fills the table from the tree by its public interface. */
export function readByCursor(tree: Tree, grammar: Grammar, table: NodeTable): void {
  const cursor = tree.walk();
  const open: number[] = [];
  let row = 0;
  walk: for (;;) {
    if (row >= table.symbol.length) table.reserve(row + 1);
    const symbol = cursor.nodeTypeId;
    table.symbol[row] = symbol === 0xffff ? grammar.errorSymbol : symbol;
    table.field[row] = cursor.currentFieldId;
    table.missing[row] = cursor.nodeIsMissing ? 1 : 0;
    table.start[row] = cursor.startIndex;
    table.end[row] = cursor.endIndex;
    const current = row++;
    if (cursor.gotoFirstChild()) {
      open.push(current);
      continue;
    }
    table.next[current] = row;
    while (!cursor.gotoNextSibling()) {
      if (!cursor.gotoParent()) break walk;
      table.next[open.pop()!] = row;
    }
  }
  table.count = row;
  cursor.delete();
}
