/** Edits of functions that the module's run has not entered, where that run could have noticed them all the same. */
import { describe, expect, it } from 'vitest';
import { keystrokeLimits } from '../../src/base';
import type { PythonVersion } from '../../src/versions';
import { finish, loaded } from './run';

/** A program, and in it what is replaced by what, one after the other. */
const cases: Readonly<Record<string, readonly [string, ...(readonly [string, string])[]]>> = {
  'a docstring that nobody has read': [
    'def f(a):\n    """Some text."""\n    return [a]\n\nkept = [f]\n',
    ['Some text', 'Some more text'],
    ['more text', 'text'],
  ],
  'a docstring that the module reads': [
    'def f(a):\n    """Some text."""\n    return [a]\n\nwords = f.__doc__.split()\n',
    ['Some text', 'Some more text'],
  ],
  'a docstring that a wrapper and a property hold': [
    `import functools
def f(a):
    """Some text."""
    return [a]
@functools.wraps(f)
def g(a):
    return f(a)
class A:
    @property
    def p(self):
        """Of p."""
        return [self]
`,
    ['Some text', 'Other text'],
    ['Of p', 'All of p'],
  ],
  'a line that the module reads': [
    'def f(a):\n    return [a]\n\nline = f.__code__.co_firstlineno\nrows = [line] * line\n',
    ['def f', '\ndef f'],
    ['[a]', '[a,\n  a]'],
  ],
  'a name that the module asks code for': [
    'def f(a):\n    b = [a]\n    return b\n\nnames = list(f.__code__.co_varnames)\n',
    ['b = [a]', 'b = c = [a]'],
  ],
  'a constant that comes to one that stays': [
    'big = 100000\ntext = "some words"\ndef f(a):\n    return [a, 1]\nalso = [big, text]\n',
    ['a, 1', 'a, 100000'],
    ['a, 100000', 'a, "some words"'],
    ['"some words"]\n', '2.5]\n'],
  ],
  'a text that is interned while the module runs': [
    'class A: pass\na = A()\nsetattr(a, "na" + str("me"), [1])\ndef f(b):\n    return [b]\nheld = vars(a)\n',
    ['[b]', '[b, "name"]'],
    ['"name"', '"other"'],
    ['b, "other"', 'b.name'],
  ],
  'what was made behind the edit': [
    'def f(a):\n    return [a]\nsource = open("x")\nrows = [source]\ntry:\n    1 / 0\nexcept ZeroDivisionError as error:\n    kept = error\ndef g():\n    return rows, source.read(), kept.__traceback__\n',
    ['[a]', '[a,\n   a]'],
    ['\n   a]', ' a]'],
    ['def f', '# a note\n\ndef f'],
  ],
  'sets of classes and functions': [
    'class A: pass\nclass B: pass\ndef f(a):\n    return [a]\nfound = {A, B, f, int, len}\nordered = list(found)\n',
    ['[a]', '[a, "a longer constant that moves all that follows it"]'],
    ['[a, ', '[a, 1 << 70, '],
  ],
  addresses: [
    'class A: pass\nx = A()\ndef f(a):\n    return [a, id(x)]\nplace = id(x)\nsame = place == id(x)\n',
    ['[a, ', '[a, "a longer constant", '],
    ['a longer', 'a shorter'],
  ],
  'cycles of functions that run by themselves': [
    'def f(a):\n    b = [a]\n    b.append(b)\n    return None\ndef g(a):\n    return [a]\n',
    ['[a]\n    b', '[a, 1, 2.5]\n    b'],
    ['return [a]', 'c = {}\n    c["c"] = c'],
  ],
  'a function that comes or goes, and one inside': [
    'def f(a):\n    return [a]\nrows = []\n',
    ['return [a]', 'return [b for b in a]'],
    ['b for b in a', 'lambda: a'],
    ['rows = []', 'def g(): return rows\nrows = []'],
  ],
};

describe.each(['3.10', '3.12', '3.14'] as PythonVersion[])('in %s', (python) => {
  it.each(Object.entries(cases))('%s', async (_name, [original, ...edits]) => {
    const analysis = await loaded();
    const file = analysis.open('program.py', original);
    finish(file, python, keystrokeLimits);
    let text = original;
    for (const [what, by] of edits) {
      const start = text.indexOf(what);
      expect(start).toBeGreaterThanOrEqual(0);
      text = text.slice(0, start) + by + text.slice(start + what.length);
      file.edit([{ span: { start, end: start + what.length }, text: by }]);
      const { facts } = finish(file, python, keystrokeLimits);
      const fresh = analysis.open('program.py', text);
      expect(facts, text).toEqual(finish(fresh, python, keystrokeLimits).facts);
      fresh.close();
    }
    file.close();
  });
});
