/** Loads web-tree-sitter and the grammar, and finds out whether its memory may be read directly. */

import { Language, Parser, type Tree } from 'web-tree-sitter';
import { bug } from '../base';
import { Grammar } from './grammar';
import { NodeTable } from './nodes';
import { readByCursor } from './read-cursor';
import { addressOf, MemoryReader } from './read-memory';

/** The wasm files: web-tree-sitter's own and the grammar's, as bytes. */
export interface WasmFiles {
  runtime: Uint8Array;
  python: Uint8Array;
}

/** A parser with its grammar and a way to read its trees. */
export interface Runtime {
  readonly parser: Parser;
  readonly grammar: Grammar;
  /** Whether trees are read from memory (fast) or by the public cursor. */
  readonly readsMemory: boolean;
  read(tree: Tree, table: NodeTable): void;
}

// web-tree-sitter keeps one module for the whole process and ignores the options of a second `init`.
let started: Promise<WebAssembly.Memory> | null = null;

/** Loads what is needed to parse. */
export async function loadRuntime(files: WasmFiles): Promise<Runtime> {
  started ??= start(files.runtime);
  const memory = await started;
  const language = await Language.load(files.python);
  const grammar = new Grammar(language);
  const parser = new Parser();
  parser.setLanguage(language);
  const reader = tryMemory(memory, language, grammar, parser);
  return {
    parser,
    grammar,
    readsMemory: reader !== null,
    read: (tree, table) => {
      if (reader) reader.read(tree, grammar, table);
      else readByCursor(tree, grammar, table);
    },
  };
}

async function start(runtime: Uint8Array): Promise<WebAssembly.Memory> {
  // The sizes are those the runtime asks for when it makes the memory itself.
  const memory = new WebAssembly.Memory({ initial: 512, maximum: 32768 });
  await Parser.init({ wasmMemory: memory, wasmBinary: runtime });
  return memory;
}

/** Fields, aliases, hidden rules, extras, errors, missing tokens, nodes too large to be inline, UTF-16. */
const SAMPLE = [
  '\ufeff# a comment\n@decorate(1, *a, **b)\nasync def f[T](x: int = 3, /, *rest: str, key=None, **more) -> "é€𝒳":\n',
  '    with open(x) as file, (yield): # spaced\n        a.b[1:2, ::3] = c = lambda: {**d, 1: 2}\n',
  '    if a not in b is not c: pass\n    elif x == 1: print(f"{x!r:>{width}} {y}")\n    else: return\n',
  'match point:\n    case Point(x=0, y=[a, *_]) if x > 0 | 1: ...\ntry:\n    x = (1,\\\n 2)\nexcept* E as e: del x\n',
  'class A(B, metaclass=C): type X = int\n',
  `${'name_that_is_long'.repeat(20)} = """${'text\n'.repeat(80)}"""\n`,
  'broken( = [1, 2\ndef g(:\n  return )\n',
].join('');

function tryMemory(
  memory: WebAssembly.Memory,
  language: Language,
  grammar: Grammar,
  parser: Parser,
): MemoryReader | null {
  const tree = parser.parse(SAMPLE) ?? bug('no language set');
  try {
    const expected = new NodeTable();
    const found = new NodeTable();
    readByCursor(tree, grammar, expected);
    const reader = new MemoryReader(memory, addressOf(language));
    reader.read(tree, grammar, found);
    return sameTable(expected, found) ? reader : null;
  } catch {
    // A layout other than the one known: any number may have been read as an address.
    return null;
  } finally {
    tree.delete();
  }
}

/** Whether two tables hold the same nodes. */
export function sameTable(a: NodeTable, b: NodeTable): boolean {
  if (a.count !== b.count) return false;
  for (let row = 0; row < a.count; row++) {
    if (
      a.symbol[row] !== b.symbol[row] ||
      a.field[row] !== b.field[row] ||
      a.missing[row] !== b.missing[row] ||
      a.start[row] !== b.start[row] ||
      a.end[row] !== b.end[row] ||
      a.next[row] !== b.next[row]
    )
      return false;
  }
  return true;
}
