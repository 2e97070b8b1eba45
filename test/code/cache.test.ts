/** Code that is kept between two texts of a file is the code that lowering makes anew. */

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { type Code, CodeCache, lowerModule } from '../../src/code';
import { PythonParser } from '../../src/syntax';
import { newestVersion, type PythonVersion, profileFor } from '../../src/versions';

const wasm = (path: string) => readFileSync(join(__dirname, '../../node_modules', path));

const source = `
from functools import wraps

class Shape:
    sides = 0

    def __init__(self, name):
        self.name = name
        self.parts = []

    @property
    def first(self):
        class Part:
            def of(self):
                self.whole = 1
        return Part()

    def grow(self, *, by=[1]):
        self.name = [part for part in by if part]
        return super().grow(lambda n: n + self.__secret)

@wraps(Shape)
def decorated(a: int = 1) -> 'Shape':
    def inner():
        nonlocal a
        a += 1
        try:
            return a
        finally:
            print("done")
    return inner
`;

const lowered = (parser: PythonParser, text: string, version: PythonVersion, cache?: CodeCache): Code => {
  const { tree, lines } = parser.parse(text);
  const options = cache === undefined ? {} : { cache };
  return lowerModule(tree, text, lines, 'shape.py', profileFor(version), options);
};

it.each(['3.10', '3.12', '3.13', newestVersion] as const)('is the same on %s', async (version) => {
  const parser = await PythonParser.load({
    runtime: wasm('web-tree-sitter/web-tree-sitter.wasm'),
    python: wasm('tree-sitter-python/tree-sitter-python.wasm'),
  });
  const cache = new CodeCache();
  const texts = [
    source,
    source,
    `# a line more\n${source}`,
    source.replace('self.parts = []', 'self.pieces = []'),
    source.replace('class Shape', 'class Form'),
    `from __future__ import annotations\n${source}`,
    source.replace('@wraps(Shape)', '@wraps(Shape.first)'),
    source,
  ];
  for (const text of texts) {
    expect(lowered(parser, text, version, cache)).toEqual(lowered(parser, text, version));
  }
});
