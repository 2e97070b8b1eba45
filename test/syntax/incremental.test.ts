import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { ParsedText } from '../../src/syntax';
import { parser, plain } from './parser';

const FILES = [
  'control.py',
  'definitions.py',
  'displays.py',
  'format_strings.py',
  'layout.py',
  'matching.py',
];
const SOURCES = FILES.map((name) => readFileSync(join(__dirname, 'golden', name), 'utf8'));
SOURCES.push('lazy import a\nx = [*(a) for b in c]\nclass A[T = int]: pass\nprint("x")\n');

/** Pieces that upset a parser: openings without ends, keywords, signs, white space, characters of two units. */
const PIECES = [
  ...[
    'x',
    '1',
    '(',
    ')',
    '[',
    ']',
    '{',
    '}',
    ':',
    '=',
    ',',
    '.',
    '*',
    '**',
    '"',
    "'",
    '"""',
    "f'",
    '{{',
    '\\',
    '#',
  ],
  ...[
    '\n',
    '\n    ',
    '\n\t',
    '    ',
    '\r\n',
    '\r',
    ' ',
    'def f(',
    'if x:',
    'else:',
    'async ',
    'await ',
    'lazy import a',
  ],
  ...[
    'match x:\n  case',
    'type',
    'print',
    ' for a in b',
    'é',
    '𝒳',
    '\0',
    'lambda:',
    'yield',
    '\n@d\n',
    'return',
    ';',
  ],
];

const edit = fc.record({
  at: fc.double({ min: 0, max: 1, noNaN: true }),
  removed: fc.oneof(fc.constant(0), fc.nat(3), fc.nat(40)),
  inserted: fc.oneof(
    fc.constant(''),
    fc.constantFrom(...PIECES),
    fc.array(fc.constantFrom(...PIECES), { maxLength: 4 }).map((pieces) => pieces.join('')),
  ),
});

describe('parsing after an edit', () => {
  it('gives what a parse from nothing gives, whatever the edits', async () => {
    const python = await parser();
    fc.assert(
      fc.property(
        fc.constantFrom(...SOURCES),
        fc.array(edit, { minLength: 1, maxLength: 6 }),
        (source, edits) => {
          let text = source;
          let parsed: ParsedText = python.parse(text);
          for (const { at, removed, inserted } of edits) {
            const from = Math.floor(at * text.length);
            text = text.slice(0, from) + inserted + text.slice(from + removed);
            const next = python.parse(text, parsed);
            parsed.dispose();
            parsed = next;
            const fresh = python.parse(text);
            expect(plain(parsed.tree)).toEqual(plain(fresh.tree));
            fresh.dispose();
          }
          parsed.dispose();
        },
      ),
      { numRuns: Number(process.env.RUNS ?? 150), seed: Number(process.env.SEED ?? 1) },
    );
  }, 120_000);

  it('leaves the earlier parse as it was', async () => {
    const python = await parser();
    const first = python.parse('x = 1\n');
    const before = plain(first.tree);
    python.parse('xy = 1\nz = 2\n', first).dispose();
    expect(plain(first.tree)).toEqual(before);
    expect(python.parse('x = 1\nz\n', first).tree.module.body.length).toBe(2);
  });

  it('starts anew from a parse that was disposed of', async () => {
    const python = await parser();
    const first = python.parse('x = 1\n');
    first.dispose();
    expect(python.parse('x = 2\n', first).tree.module.body.length).toBe(1);
  });
});
