import { type ParsedText, PythonParser } from '../../src/syntax';
import { wasmFilesOfPackages } from '../../src/tools/wasm-files';

let loaded: Promise<PythonParser> | null = null;

/** The parser of all tests in a file. */
export function parser(): Promise<PythonParser> {
  loaded ??= PythonParser.load(wasmFilesOfPackages());
  return loaded;
}

/** A tree as plain JSON: numbers that JSON lacks as text, as `record-golden.py` writes them. */
export function plain(value: unknown): unknown {
  return JSON.parse(
    JSON.stringify(value, (_key, item: unknown) => {
      if (typeof item === 'bigint') return String(item);
      if (item instanceof Uint8Array) return Buffer.from(item).toString('hex');
      return item;
    }),
  );
}

/** The kinds of a tree, outermost first, to tell its shape in a line. */
export function shape(parsed: ParsedText): string {
  const kinds: string[] = [];
  JSON.stringify(parsed.tree.module.body, (_key, item: unknown) => {
    if (item !== null && typeof item === 'object' && 'kind' in item) kinds.push(String(item.kind));
    return typeof item === 'bigint' ? String(item) : item;
  });
  return kinds.join(' ');
}

/** What is wrong with a source, in words. */
export async function problemsOf(source: string): Promise<string[]> {
  const parsed = (await parser()).parse(source);
  parsed.dispose();
  return parsed.tree.problems.map((problem) => problem.message);
}
