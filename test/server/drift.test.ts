import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { driftSpan, undriftOffset } from '../../src/server/drift';

const at = (start: number, end: number) => ({ start, end });

test('a change before a span moves it, one behind it does not', () => {
  expect(driftSpan(at(5, 9), [{ span: at(0, 2), text: 'abc' }])).toEqual(at(6, 10));
  expect(driftSpan(at(5, 9), [{ span: at(9, 9), text: 'abc' }])).toEqual(at(5, 9));
});

test('a line inserted right above a statement pushes it down', () => {
  expect(driftSpan(at(5, 9), [{ span: at(5, 5), text: 'x\n' }])).toEqual(at(7, 11));
});

test('a span whose text is deleted is gone', () => {
  expect(driftSpan(at(5, 9), [{ span: at(4, 10), text: '' }])).toBeNull();
});

test('typing inside a span keeps it, and the new text belongs to no facts', () => {
  const typed = [{ span: at(7, 7), text: 'yy' }];
  expect(driftSpan(at(5, 9), typed)).toEqual(at(5, 11));
  expect(undriftOffset(7, typed)).toBeNull();
  expect(undriftOffset(9, typed)).toBe(7);
});

test('a character that survives every change is found again', () => {
  const change = fc.record({ start: fc.nat(30), length: fc.nat(5), text: fc.string({ maxLength: 4 }) });
  fc.assert(
    fc.property(fc.array(change, { maxLength: 6 }), (changes) => {
      // Each character is its own number; typed ones are -1.
      let text = Array.from({ length: 30 }, (_, i) => i);
      const list = changes.map(({ start, length, text: piece }) => {
        const span = at(Math.min(start, text.length), Math.min(start + length, text.length));
        text = [
          ...text.slice(0, span.start),
          ...Array<number>(piece.length).fill(-1),
          ...text.slice(span.end),
        ];
        return { span, text: piece };
      });
      text.forEach((original, offset) => {
        expect(undriftOffset(offset, list)).toBe(original === -1 ? null : original);
      });
    }),
  );
});
