/** Texts that grow in their own block: where `s += t` leaves the object, as real interpreters did (id after each round). */

import { expect, test } from 'vitest';
import type { PythonVersion } from '../../src/versions';
import { prepare } from '../machine/run';

const program = `
def f():
    s = ""
    ids = []
    for i in range(30):
        s += "ab"
        ids.append(id(s))
    return ids

def stays(ids):
    return "".join("y" if a == b else "n" for a, b in zip(ids, ids[1:]))

print(stays(f()))
t = ""
ids = []
for i in range(30):
    t += "ab"
    ids.append(id(t))
print(stays(ids))
`;

const local = 'nynyyyyyyynyyyyyyynyyyyyyynyy';
const never = 'nnnnnnnnnnnnnnnnnnnnnnnnnnnnn';
const always = 'nyyyyynyyyyyyynyyyyyyynyyyyyy';

/** Measured on 3.10.13, 3.11.7, 3.12.1 and 3.13.0. */
test.each<[PythonVersion, string, string]>([
  ['3.10', always, always],
  ['3.11', 'nnnnnnnyyyyyyynyyyyyyynyyyyyy', never],
  ['3.12', local, never],
  ['3.13', local, never],
])('on %s', async (version, inFunction, inModule) => {
  const machine = await prepare(program, version);
  machine.proceed();
  expect(machine.output.split('\n')).toEqual([inFunction, inModule, '']);
});

test('a text that somebody else holds, or that was hashed, is left alone', async () => {
  const machine = await prepare(
    `
s = "a" * 20
s += "b"
t = s
s += "c"
print(t == s, len(t), len(s))
d = {s: 1}
del d
old = id(s)
s += "d"
print(id(s) == old)
`,
    '3.10',
  );
  machine.proceed();
  expect(machine.output).toBe('False 21 22\nFalse\n');
});
