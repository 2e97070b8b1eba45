// The injection grammar in the editor's own tokenizer and with its own themes: scopes of the words of a comment to
// Memlens, and that they differ from the comment around them in light and in dark.
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { codeServer } from './install.mjs';

const vscode = join(codeServer, '../../../lib/vscode');
const require = createRequire(join(vscode, 'package.json'));
const read = (path) => readFileSync(path, 'utf8');

const injection = 'source.python.memlens-comment';
const themes = ['dark_modern', 'light_modern', 'hc_black', 'hc_light'];

/** A line, and its pieces that a scope of ours names, in order. */
const lines = [
  [
    'x = 1  # memlens: assume len(rows) == 1_000_000, path is pathlib.Path',
    [
      'memlens keyword.other',
      ': punctuation.separator',
      'assume keyword.control',
      'len support.function',
      'rows variable.other',
      '== keyword.operator',
      '1_000_000 constant.numeric',
      'path variable.other',
      'is keyword.operator',
      'pathlib.Path entity.name.type',
    ],
  ],
  [
    "# memlens: assume n == -5, s == 'a b', b == True",
    [
      'memlens keyword.other',
      ': punctuation.separator',
      'assume keyword.control',
      'n variable.other',
      '== keyword.operator',
      '-5 constant.numeric',
      's variable.other',
      '== keyword.operator',
      "'a b' string.quoted",
      'b variable.other',
      '== keyword.operator',
      'True constant.language',
    ],
  ],
  [
    'y = x  # memlens: expect refs(x) >= 2, freed(z)  # refs(x) == 3',
    [
      'memlens keyword.other',
      ': punctuation.separator',
      'expect keyword.control',
      'refs support.function',
      'x variable.other',
      '>= keyword.operator',
      '2 constant.numeric',
      'freed support.function',
      'z variable.other',
    ],
  ],
  [
    '# noqa  # memlens: ignore[list-to-reducer, use-slots] it is 3 == 3',
    [
      'memlens keyword.other',
      ': punctuation.separator',
      'ignore keyword.control',
      '[ punctuation.definition.list.begin',
      'list-to-reducer entity.name.tag',
      'use-slots entity.name.tag',
      '] punctuation.definition.list.end',
    ],
  ],
  [
    '# memlens: ignore-file',
    ['memlens keyword.other', ': punctuation.separator', 'ignore-file keyword.control'],
  ],
  [
    '# memlens: python 3.12',
    ['memlens keyword.other', ': punctuation.separator', 'python keyword.control', '3.12 constant.numeric'],
  ],
  ['# size(x) == 3 is what memlens says', []],
  ["s = 'memlens: expect refs(x) == 2'", []],
];

export async function runGrammar(report) {
  const { Registry, parseRawGrammar, INITIAL } = require('vscode-textmate');
  const { loadWASM, OnigScanner, OnigString } = require('vscode-oniguruma');
  await loadWASM(readFileSync(require.resolve('vscode-oniguruma/release/onig.wasm')));
  const files = {
    'source.python': join(vscode, 'extensions/python/syntaxes/MagicPython.tmLanguage.json'),
    [injection]: 'syntaxes/memlens-comment.tmLanguage.json',
  };
  const registry = new Registry({
    onigLib: Promise.resolve({
      createOnigScanner: (patterns) => new OnigScanner(patterns),
      createOnigString: (text) => new OnigString(text),
    }),
    loadGrammar: async (scope) => (files[scope] ? parseRawGrammar(read(files[scope]), files[scope]) : null),
    getInjections: (scope) => (scope === 'source.python' ? [injection] : []),
  });
  const grammar = await registry.loadGrammar('source.python');
  for (const [line, wanted] of lines) {
    await report.test(`grammar: ${line}`, () => {
      const found = grammar.tokenizeLine(line, INITIAL).tokens.flatMap(({ startIndex, endIndex, scopes }) => {
        const own = scopes
          .filter((scope) => scope.endsWith('.memlens.python') && !scope.startsWith('meta.'))
          .pop();
        const text = line.slice(startIndex, endIndex);
        return own ? [`${text} ${own.replace('.memlens.python', '')}`] : [];
      });
      same(found, wanted);
    });
  }
  for (const name of themes) {
    await report.test(`grammar: words stand out of the comment in ${name}`, () => {
      registry.setTheme({ name, settings: settingsOf(`${name}.json`) });
      const colours = registry.getColorMap();
      const line = '# memlens: expect refs(rows) == 2  # plain';
      const { tokens } = grammar.tokenizeLine2(line, INITIAL);
      const colourAt = (text) => {
        const at = line.indexOf(text);
        let meta = 0;
        for (let i = 0; i < tokens.length; i += 2) if (tokens[i] <= at) meta = tokens[i + 1];
        return colours[(meta >>> 15) & 0x1ff];
      };
      const comment = colourAt('plain');
      const hidden = ['memlens', 'expect', 'refs', 'rows', '2'].filter((word) => colourAt(word) === comment);
      same(hidden, []);
    });
  }
}

/** The rules of a theme of the editor, those that it includes first. */
function settingsOf(file) {
  const text = read(join(vscode, 'extensions/theme-defaults/themes', file));
  const theme = JSON.parse(text.replace(/^\s*\/\/.*$/gm, '').replace(/,(\s*[\]}])/g, '$1'));
  return [...(theme.include ? settingsOf(theme.include) : []), ...(theme.tokenColors ?? [])];
}

function same(found, wanted) {
  const [is, should] = [JSON.stringify(found), JSON.stringify(wanted)];
  if (is !== should) throw new Error(`found  ${is}\nwanted ${should}`);
}
