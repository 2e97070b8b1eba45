/** A hover says which names are one object, and why. That they are is measured: `test/oracle/vectors/identity.json`. */
import { expect, test } from 'vitest';
import { analysisOf } from './run';

const program = `small = 256
large = 5000
merged = 5000
alone = 2.5
word = "north"
text = "two words"
empty = ()
flag = small < 300
made = [1]
other = made
`;

const constant = 'A constant of the code: every use of this literal in the file is this one object.';
const single = 'There is only one such object in the process.';
const sentences: Readonly<Record<string, string>> = {
  small: 'A small int: one object for the whole process.',
  merged: 'The same object as `large`: `is` is true, nothing was copied.',
  alone: constant,
  word: 'An interned string: equal names and literals share it. Compare with `==`, not with `is`.',
  text: constant,
  empty: single,
  flag: single,
  other: 'The same object as `made`: `is` is true, nothing was copied.',
};

test.each(['3.10', '3.12', '3.13', '3.15'] as const)('identity in hovers of %s', async (version) => {
  const analysis = await analysisOf(program, { pythonVersion: version });
  for (const [name, sentence] of Object.entries(sentences)) {
    const hover = analysis.hover(program.search(new RegExp(`^${name} `, 'm')))?.markdown ?? '';
    expect({ name, hover }).toEqual({ name, hover: expect.stringContaining(sentence) });
  }
});
