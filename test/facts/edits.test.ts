/** After any edit the facts are those of a fresh analysis, whatever was kept of the run before. */

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { keystrokeLimits } from '../../src/base';
import { finish, loaded } from './run';

const pieces = [
  ' ',
  '\n',
  'x',
  '1',
  '(',
  ')',
  ':',
  '"',
  '# a note\n',
  '\n    pass\n',
  '\n        x = []\n',
  '\n        self.value = [1, 2, 300]\n',
  '.append(1)',
  'self',
  'return',
  "'''",
  '\n\ndef added(a, b=[]):\n    c = [a]\n    return c\n',
  '\n    def method(self):\n        self.x = self\n        return [1, 2]\n',
];

/** Numbers from 0 to below 1, the same in every run. */
function numbers(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state * 1_103_515_245 + 12_345) & 0x7fff_ffff;
    return state / 0x8000_0000;
  };
}

interface Change {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/** Something typed, something deleted, or both; as often as not at the start of a line. */
function changeOf(text: string, random: () => number): Change {
  let start = Math.floor(random() * text.length);
  if (random() < 0.5) start = text.lastIndexOf('\n', start) + 1;
  const deleted = random() < 0.3 ? Math.floor(random() * 6) : 0;
  const piece = random() < 0.8 || deleted === 0 ? pieces[Math.floor(random() * pieces.length)]! : '';
  return { start, end: Math.min(text.length, start + deleted), text: piece };
}

const apply = (text: string, { start, end, text: piece }: Change): string =>
  text.slice(0, start) + piece + text.slice(end);

/** Functions that nobody calls, methods, a cycle, closures, forks, shared constants. */
const program = `
import functools

LIMIT = 1000

class Node:
    def __init__(self, value, parent=None):
        self.value = value
        self.parent = parent
        self.children = []

    def add(self, value):
        child = Node(value, self)
        self.children.append(child)
        return child

    def total(self):
        amounts = [child.value for child in self.children]
        return sum(amounts) + LIMIT

def helper(items):
    copy = list(items)
    for item in copy:
        if item:
            print(item)
    return copy

def uses_helper(rows):
    found = helper(rows)
    label = "a shared label"
    return found, label, 1000

def closure(n):
    def inner(x):
        return x + n
    return inner

@functools.wraps(helper)
def ring():
    a = []
    b = [a]
    a.append(b)
    return None

def reads(path):
    source = open(path)
    text = source.read()
    return text

root = Node(1)
root.add(2)
label = "a shared label"
big = 1000
`;

async function edits(original: string, count: number, seed: number): Promise<void> {
  const analysis = await loaded();
  const random = numbers(seed);
  const file = analysis.open('program.py', original);
  finish(file, '3.13', keystrokeLimits);
  let text = original;
  for (let i = 0; i < count; i++) {
    const change = changeOf(text, random);
    const before = text;
    text = apply(text, change);
    file.edit([{ span: { start: change.start, end: change.end }, text: change.text }]);
    const fresh = analysis.open('program.py', text);
    const { facts } = finish(file, '3.13', keystrokeLimits);
    expect(facts, JSON.stringify({ seed, i, change })).toEqual(finish(fresh, '3.13', keystrokeLimits).facts);
    fresh.close();
    // Most edits are taken back, so that the program goes on meaning something.
    if (random() < 0.8) {
      const end = change.start + change.text.length;
      file.edit([{ span: { start: change.start, end }, text: before.slice(change.start, change.end) }]);
      text = before;
    }
  }
  file.close();
}

describe('after an edit', () => {
  it('the facts of a program are those of a fresh analysis', async () => {
    await edits(program, 120, 1);
    await edits(program, 120, 2);
  }, 120_000);

  it('the facts of an example are those of a fresh analysis', async () => {
    const example = readFileSync(join(__dirname, '../../examples/tour.py'), 'utf8');
    await edits(example, 60, 3);
  }, 120_000);

  it('a moment of a run that kept something is that of a fresh one', async () => {
    const analysis = await loaded();
    const file = analysis.open('program.py', program);
    finish(file, '3.13', keystrokeLimits);
    const text = program.replace('copy = list(items)', 'copy = list(items)\n    more = [copy]');
    const at = program.indexOf('copy = list(items)') + 'copy = list(items)'.length;
    file.edit([{ span: { start: at, end: at }, text: '\n    more = [copy]' }]);
    const run = finish(file, '3.13', keystrokeLimits);
    const fresh = finish(analysis.open('program.py', text), '3.13', keystrokeLimits);
    expect(run.facts).toEqual(fresh.facts);
    const { moments } = run.facts;
    expect(run.at(moments)?.line).toBe(fresh.at(moments)?.line);
    expect(run.at(1)?.line).toBe(fresh.at(1)?.line);
  }, 60_000);
});
