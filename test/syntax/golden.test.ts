import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { parser, plain } from './parser';

/** Fields of the tree that `ast` has not, and spans that `ast` does not give. */
const OURS = new Set(['nameSpan', 'attrSpan', 'text', 'lazy']);

interface Golden {
  python: string;
  programs: Record<string, unknown[]>;
}

const golden = JSON.parse(readFileSync(join(__dirname, 'golden.json'), 'utf8')) as Golden;

type Plain = Record<string, unknown>;

function isRecord(value: unknown): value is Plain {
  return value !== null && typeof value === 'object' && !Array.isArray(value);
}

/** Reduces ours to what the record has, so that the rest can be compared as it is. */
function reduce(ours: unknown, recorded: unknown): unknown {
  if (Array.isArray(ours)) {
    const others = Array.isArray(recorded) ? (recorded as unknown[]) : [];
    return ours.map((item: unknown, i) => reduce(item, others[i]));
  }
  if (!isRecord(ours) || !isRecord(recorded)) return ours;
  const reduced: Plain = {};
  for (const [key, value] of Object.entries(ours)) {
    if (OURS.has(key)) continue;
    if ((key === 'start' || key === 'end') && !(key in recorded)) continue;
    if (!(key in recorded) && value === null) continue;
    if (isRecord(value) && value.type === 'float')
      reduced[key] = { ...value, value: number(recorded[key], 'value') };
    else if (isRecord(value) && value.type === 'complex')
      reduced[key] = { ...value, imag: number(recorded[key], 'imag') };
    else reduced[key] = reduce(value, recorded[key]);
  }
  return reduced;
}

/** Python and JavaScript write floats differently; `literals.test.ts` compares their values. */
function number(recorded: unknown, key: string): unknown {
  return isRecord(recorded) ? recorded[key] : null;
}

/** The text parts of f-strings and the specs of their fields have spans that no version gives alike. */
function withoutTextSpans(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(withoutTextSpans);
  if (!isRecord(value)) return value;
  const copy: Plain = {};
  for (const [key, item] of Object.entries(value)) copy[key] = withoutTextSpans(item);
  if (copy.kind === 'JoinedStr' && Array.isArray(copy.values)) {
    copy.values = (copy.values as unknown[]).map((part) =>
      isRecord(part) && part.kind === 'Constant' ? part.value : part,
    );
  }
  if (isRecord(copy.formatSpec)) copy.formatSpec = copy.formatSpec.values;
  return copy;
}

describe(`the tree is that of ast (Python ${golden.python})`, () => {
  for (const [name, body] of Object.entries(golden.programs)) {
    it(name, async () => {
      const text = readFileSync(join(__dirname, 'golden', name), 'utf8');
      const parsed = (await parser()).parse(text);
      expect(parsed.tree.problems).toEqual([]);
      const ours = plain(parsed.tree.module.body) as unknown[];
      expect(ours.length).toBe(body.length);
      ours.forEach((statement, i) => {
        expect(withoutTextSpans(reduce(statement, body[i]))).toEqual(withoutTextSpans(body[i]));
      });
      parsed.dispose();
    });
  }
});
