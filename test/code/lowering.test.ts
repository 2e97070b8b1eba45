import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import {
  binaryOperators,
  type Code,
  compareOperators,
  constantText,
  disassemble,
  intrinsics,
  opcodeNames,
  opcodeRows,
  unaryOperators,
  verify,
} from '../../src/code';
import { type PythonVersion, versions } from '../../src/versions';
import { lowered, withInner } from './lowered';
import { newerSnippets, snippets } from './snippets';

const all = { ...snippets, ...newerSnippets };

/** What `record-dis.py` leaves out. */
const LEFT_OUT = new Set(['RESUME', 'STATEMENT', 'TO_BOOL', 'PUSH_NULL']);
const PLAIN = new Set(['YIELD_VALUE', 'FORMAT_VALUE', 'WITH_EXCEPT_START']);

/** The words of `record-dis.py`. */
function words(code: Code): string[] {
  const out: string[] = [];
  code.ops.forEach((op, i) => {
    const name = opcodeNames[op]!;
    const operand = code.operands[i]!;
    if (!LEFT_OUT.has(name) && !name.startsWith('JUMP')) out.push(word(code, name, operand));
  });
  return out;
}

function word(code: Code, name: (typeof opcodeNames)[number], operand: number): string {
  if (PLAIN.has(name)) return name;
  if (name.startsWith('POP_JUMP_IF_')) return name.endsWith('NONE') ? 'POP_JUMP_IF_NONE' : 'POP_JUMP_IF';
  if (name === 'STORE_FAST_MAYBE_NULL') return `STORE_FAST ${code.slotNames[operand]}`;
  if (name === 'CALL_INTRINSIC') return `${name} ${intrinsics[operand]!.name}`;
  if (name === 'UNARY_OP') return `${name} ${unaryOperators[operand]}`;
  if (name === 'COMPARE_OP') return `${name} ${compareOperators[operand]}`;
  if (name === 'INPLACE_OP') return `${name} ${binaryOperators[operand]}=`;
  if (name === 'BINARY_OP') return `${name} ${binaryOperators[operand]}`;
  switch (opcodeRows[name].operand) {
    case 'none':
    case 'target':
      return name;
    case 'constant': {
      const constant = code.constants[operand]!;
      return `${name} ${constant.type === 'code' ? `<code ${constant.code.name}>` : constantText(constant)}`;
    }
    case 'name':
      return `${name} ${code.names[operand]}`;
    case 'local':
      return `${name} ${code.slotNames[operand]}`;
    default:
      return `${name} ${operand}`;
  }
}

/** Where the code is known to differ in shape, and not in what it does. */
const DIFFERENT: Readonly<Record<string, string>> = {
  '3.12 comprehensions C': 'a hidden `.0` is saved',
  '3.13 comprehensions f': 'dis does not tell loads of cells from loads of what is in them',
  '3.13 comprehensions C': 'a hidden `.0` is saved',
  '3.12 strings <module>': 'an empty text ends a nested format specification',
  '3.13 except-star <module>': 'the end of the clauses is copied',
  '3.12 type-parameters <module>': 'the null of a call lies below the callable',
};

for (const version of ['3.12', '3.13'] as const) {
  describe(`what CPython ${version} compiles to`, () => {
    const recorded: Record<string, [string, string[]][]> = JSON.parse(
      readFileSync(`test/code/dis-${version}.json`, 'utf8'),
    );
    for (const [name, codes] of Object.entries(recorded)) {
      test(name, async () => {
        const ours = withInner(await lowered(all[name]!, version));
        for (const [at, [qualname, instructions]] of codes.entries()) {
          expect(ours[at]?.qualname).toBe(qualname);
          const same = JSON.stringify(words(ours[at]!)) === JSON.stringify(instructions);
          if (`${version} ${name} ${qualname}` in DIFFERENT) expect(same, 'no longer different').toBe(false);
          else expect(words(ours[at]!)).toEqual(instructions);
        }
      });
    }
  });
}

describe('the disassembly of', () => {
  for (const [name, source] of Object.entries(all)) {
    test(name, async () => {
      await expect(disassemble(await lowered(source, '3.13'))).toMatchFileSnapshot(`golden/${name}.txt`);
    });
  }
});

describe('every snippet verifies', () => {
  for (const version of versions as readonly PythonVersion[]) {
    test(`on ${version}`, async () => {
      for (const source of Object.values(all)) verify(await lowered(source, version));
    });
  }
});
