/** Python source as text: its encoding is what the file says (PEP 263), else UTF-8. */

/** Encodings a source file may declare, by the name that TextDecoder knows. */
const encodings: Readonly<Record<string, string>> = {
  'utf-8': 'utf-8',
  utf8: 'utf-8',
  'utf-8-sig': 'utf-8',
  ascii: 'utf-8',
  'us-ascii': 'utf-8',
  'latin-1': 'latin1',
  latin1: 'latin1',
  'iso-8859-1': 'latin1',
  'iso-latin-1': 'latin1',
};

/** The text, or the name of the encoding that the bytes are not in. */
export type SourceText = { readonly text: string } | { readonly encoding: string };

export const isText = (source: SourceText): source is { readonly text: string } => 'text' in source;

export function sourceText(bytes: Buffer): SourceText {
  const head = bytes
    .subarray(0, 300)
    .toString('latin1')
    .split(/\r\n|\r|\n/, 2);
  const declared = head
    .map((line) => /^[ \t\f]*#.*?coding[:=][ \t]*([-_.a-zA-Z0-9]+)/.exec(line)?.[1])
    .find((name) => name !== undefined);
  const name = (declared ?? 'utf-8').toLowerCase().replaceAll('_', '-');
  if (encodings[name] === 'latin1') return { text: bytes.toString('latin1') };
  try {
    return { text: new TextDecoder(encodings[name] ?? name, { fatal: true }).decode(bytes) };
  } catch {
    return { encoding: name };
  }
}
