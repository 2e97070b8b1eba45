/** Comments to Memlens in the editor: hovers, completion, and fixes that state what is not known. */
import { describe, expect, test } from 'vitest';
import { completeComment, type FileAnalysis } from '../../src/ide';
import { analysisOf } from './run';

const hover = (analysis: FileAnalysis, part: string): string =>
  analysis.hover(analysis.text.indexOf(part) + 1)?.markdown ?? 'nothing';

function fixed(analysis: FileAnalysis, part: string): Record<string, string> {
  const found: Record<string, string> = {};
  for (const { title, edits } of analysis.assumptions(analysis.text.indexOf(part))) {
    let { text } = analysis;
    for (const { span, text: piece } of edits)
      text = text.slice(0, span.start) + piece + text.slice(span.end);
    found[title] = text;
  }
  return found;
}

describe('hovers', () => {
  test('an expectation says whether it holds, and who makes up the count', async () => {
    const analysis = await analysisOf(
      'rows = []\nalias = rows  # memlens: expect refs(rows) == 2, refs(rows) == 3\n',
    );
    const said = hover(analysis, 'memlens');
    expect(said).toContain('**`refs(rows) == 2` holds**\n\nAfter line 2, at its last visit: it is 2.');
    expect(said).toContain('**`refs(rows) == 3` does not hold**');
    expect(said).toContain('Held by `global alias` (line 2).');
  });

  test('an assumption says what it does; what follows from it says so', async () => {
    const text = 'def f(n):\n    # memlens: assume n == 3\n    rows = [0] * n\n    return rows\n';
    const analysis = await analysisOf(text);
    expect(hover(analysis, 'memlens')).toContain('**Assumed: `n == 3`**');
    expect(hover(analysis, 'rows =')).toMatch(/Size 80 B, 3 items[\s\S]*\n\nAssumed: n == 3 \(line 2\)\.$/);
  });

  test('the others', async () => {
    const analysis = await analysisOf(
      '# memlens: python 3.10\nx = []  # memlens: ignore[use-slots]\ny = x  # memlens: assme x\n',
    );
    expect(hover(analysis, 'memlens: python')).toContain('**Modelled: CPython 3.10.');
    expect(hover(analysis, 'memlens: ignore')).toContain('`use-slots`: ');
    expect(hover(analysis, 'memlens: assme')).toContain(
      '**This comment says nothing**\n\n"assme" is not known here',
    );
  });
});

describe('fixes', () => {
  test('an argument is stated at the head of its function, as it is used', async () => {
    const analysis = await analysisOf(
      'def f(rows, n):\n    """Doc."""\n    for row in rows:\n        print(row)\n    return range(n)\n',
    );
    expect(fixed(analysis, 'rows:')).toEqual({
      'Assume len(rows) == 1_000':
        'def f(rows, n):\n    """Doc."""\n    # memlens: assume len(rows) == 1_000\n    for row in rows:\n        print(row)\n    return range(n)\n',
    });
    const at = analysis.text.lastIndexOf('n)');
    expect(Object.keys(fixed(analysis, 'n):'))).toEqual(['Assume n == 100']);
    expect(analysis.assumptions(at).map(({ title }) => title)).toEqual(['Assume n == 100']);
  });

  test('what is known, or stated, is not offered', async () => {
    const analysis = await analysisOf('a = []\nb = a\ndef f(n):  # memlens: assume n == 1\n    return n\n');
    expect(fixed(analysis, 'a\ndef')).toEqual({});
    expect(analysis.assumptions(analysis.text.lastIndexOf('n'))).toEqual([]);
  });
});

test.each([
  ['x = 1  # mem', ['memlens:']],
  ['# memlens: ', ['assume', 'expect', 'ignore', 'ignore-file', 'python']],
  ['# memlens: ig', ['ignore', 'ignore-file']],
  ['# memlens: assume ', ['Box', 'rows', 'len']],
  ['# memlens: assume len(', ['Box', 'rows']],
  ['# memlens: assume len(rows) ', ['==']],
  ['# memlens: assume len(rows) == 3, r', ['rows']],
  ['# memlens: assume rows ', ['==', 'is']],
  ['# memlens: assume rows is B', ['Box']],
  ['# memlens: assume rows is l', ['list']],
  ['# memlens: expect ', ['refs', 'freed', 'alive', 'size', 'cycles', 'generation']],
  ['# memlens: expect refs(rows) == 1, fr', ['freed']],
  ['# memlens: expect refs(ro', ['rows']],
  ['# memlens: expect refs(rows) ', ['==', '<=', '>=']],
  ['# memlens: ignore[use-slots, list-to-red', ['list-to-reducer']],
  ['# memlens: python 3.12', ['3.12']],
  ['rows = x', []],
  ['# a comment', []],
])('after %j', (line, labels) => {
  expect(completeComment(line, ['Box', 'rows']).map(({ label }) => label)).toEqual(labels);
});
