/** The concrete tree of one parse, flattened into columns, so that conversion costs no calls into wasm. */

/**
 * The nodes of a parse in preorder, one row a node, one typed array a column. A node is named by its row. Its
 * first child is the row after it (when `next[row] > row + 1`) and its next sibling is `next[row]`.
 */
export class NodeTable {
  count = 0;
  /** The public symbol of the grammar (`Grammar.errorSymbol` for an error node). */
  symbol = new Uint16Array(0);
  /** The field that the parent knows this child by; 0 for none. */
  field = new Uint8Array(0);
  /** 1 where the parser made the token up to go on. */
  missing = new Uint8Array(0);
  start = new Int32Array(0);
  end = new Int32Array(0);
  /** The row after the last descendant. */
  next = new Int32Array(0);

  constructor(capacity = 4096) {
    this.reserve(capacity);
  }

  /** Makes room for at least `capacity` rows, keeping those written. */
  reserve(capacity: number): void {
    if (capacity <= this.symbol.length) return;
    const size = Math.max(capacity, this.symbol.length * 2);
    this.symbol = grow(this.symbol, new Uint16Array(size));
    this.field = grow(this.field, new Uint8Array(size));
    this.missing = grow(this.missing, new Uint8Array(size));
    this.start = grow(this.start, new Int32Array(size));
    this.end = grow(this.end, new Int32Array(size));
    this.next = grow(this.next, new Int32Array(size));
  }
}

function grow<A extends Uint8Array | Uint16Array | Int32Array>(old: A, larger: A): A {
  larger.set(old);
  return larger;
}
