/** Offsets, lines and columns. Offsets and columns count UTF-16 code units; lines count from 1. */

export interface Span {
  readonly start: number;
  readonly end: number;
}

export interface Position {
  /** From 1. */
  readonly line: number;
  /** From 0, in UTF-16 code units. */
  readonly column: number;
}

/** Maps offsets of one text to lines and back. Lines end at `\n`, `\r\n` or a lone `\r`, as Python's tokenizer ends them. */
export class LineIndex {
  private readonly starts: number[] = [0];

  constructor(private readonly text: string) {
    for (let i = 0; i < text.length; i++) {
      const c = text.charCodeAt(i);
      if (c === 10 || (c === 13 && text.charCodeAt(i + 1) !== 10)) this.starts.push(i + 1);
    }
  }

  get lineCount(): number {
    return this.starts.length;
  }

  /** The line (from 1) that holds the offset. */
  lineAt(offset: number): number {
    let low = 0;
    let high = this.starts.length - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if (this.starts[middle]! <= offset) low = middle;
      else high = middle - 1;
    }
    return low + 1;
  }

  positionAt(offset: number): Position {
    const line = this.lineAt(offset);
    return { line, column: offset - this.starts[line - 1]! };
  }

  /** The offset of a line's first character; the text's length past the last line. */
  startOf(line: number): number {
    return this.starts[line - 1] ?? this.text.length;
  }

  offsetAt(position: Position): number {
    return Math.min(this.startOf(position.line) + position.column, this.text.length);
  }
}
