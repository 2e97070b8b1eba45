/** Finds the examples in a docstring (Lib/doctest.py:DocTestParser). */

export interface Example {
  readonly source: string;
  readonly want: string;
  readonly exceptionMessage: string | null;
  readonly line: number;
  readonly indent: number;
  /** Option names with their sign: `+ELLIPSIS`. */
  readonly options: readonly string[];
}

const exampleText = /((?:^( *)>>>.*)(?:\n *\.\.\. .*|\n *\.\.\.$)*)\n?((?:(?! *$)(?! *>>>).+$\n?)*)/gm;
const exceptionText = /^Traceback \((?:most recent call last|innermost last)\):\s*$[\s\S]*?^(\w+[\s\S]*)/m;
const optionText = /#\s*doctest:\s*([^\n'"]*)$/gm;

/** The examples in order, or the text of the ValueError that a malformed one raises. */
export function parseExamples(docstring: string, name: string): readonly Example[] | string {
  let text = expandTabs(docstring);
  const margin = Math.min(
    ...text
      .split('\n')
      .filter((line) => line.trim() !== '')
      .map((line) => line.length - line.trimStart().length),
  );
  if (margin > 0 && Number.isFinite(margin)) {
    text = text
      .split('\n')
      .map((line) => line.slice(margin))
      .join('\n');
  }
  const examples: Example[] = [];
  let at = 0;
  let line = 0;
  for (const match of text.matchAll(exampleText)) {
    line += count(text.slice(at, match.index));
    const indent = match[2]!.length;
    const sourceLines = match[1]!.split('\n');
    for (const [i, one] of sourceLines.entries()) {
      const prompt = one.slice(indent, indent + 3);
      if (one.length >= indent + 4 && one[indent + 3] !== ' ') {
        return `line ${line + i + 1} of the docstring for ${name} lacks blank after ${prompt}: ${quoted(one)}`;
      }
    }
    const source = sourceLines.map((one) => one.slice(indent + 4)).join('\n');
    const wantLines = match[3]!.split('\n');
    if (wantLines.length > 1 && /^ *$/.test(wantLines[wantLines.length - 1]!)) wantLines.pop();
    for (const [i, one] of wantLines.entries()) {
      if (one !== '' && !one.startsWith(' '.repeat(indent))) {
        const place = line + sourceLines.length + i + 1;
        return `line ${place} of the docstring for ${name} has inconsistent leading whitespace: ${quoted(one)}`;
      }
    }
    const want = wantLines.map((one) => one.slice(indent)).join('\n');
    if (!/^[ ]*(?:#.*)?$/.test(source)) {
      const raised = exceptionText.exec(want);
      examples.push({
        source: `${source}\n`,
        want: want === '' ? '' : `${want}\n`,
        exceptionMessage: raised === null || raised.index > 0 ? null : `${raised[1]!.replace(/\n$/, '')}\n`,
        line,
        indent: indent + Math.max(Number.isFinite(margin) ? margin : 0, 0),
        options: optionsIn(source),
      });
    }
    line += count(match[0]);
    at = match.index + match[0].length;
  }
  return examples;
}

function optionsIn(source: string): string[] {
  return [...source.matchAll(optionText)].flatMap((match) =>
    match[1]!
      .replace(/,/g, ' ')
      .split(/\s+/)
      .filter((option) => option !== ''),
  );
}

const count = (text: string): number => text.split('\n').length - 1;

const quoted = (text: string): string => `'${text}'`;

function expandTabs(text: string): string {
  if (!text.includes('\t')) return text;
  return text
    .split('\n')
    .map((line) => {
      let out = '';
      for (const character of line) out += character === '\t' ? ' '.repeat(8 - (out.length % 8)) : character;
      return out;
    })
    .join('\n');
}
