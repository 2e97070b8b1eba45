/** Reads the parser's wasm files where there is a file system: tests and tools from the packages, the CLI from its folder. */

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { WasmFiles } from '../syntax';

/** The files beside a bundle, where the build puts them. */
export function wasmFilesIn(folder: string): WasmFiles {
  return {
    runtime: readFileSync(join(folder, 'web-tree-sitter.wasm')),
    python: readFileSync(join(folder, 'tree-sitter-python.wasm')),
  };
}

/** The files of the installed packages; `root` is the folder that holds `node_modules`. */
export function wasmFilesOfPackages(root = process.cwd()): WasmFiles {
  const packages = join(root, 'node_modules');
  return {
    runtime: readFileSync(join(packages, 'web-tree-sitter', 'web-tree-sitter.wasm')),
    python: readFileSync(join(packages, 'tree-sitter-python', 'tree-sitter-python.wasm')),
  };
}
