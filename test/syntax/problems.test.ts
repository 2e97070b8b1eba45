import { describe, expect, it } from 'vitest';
import { PROBLEMS } from '../../src/syntax';
import { problemsOf } from './parser';

describe('each problem of the list is found in its example', () => {
  for (const [id, { message, example }] of Object.entries(PROBLEMS)) {
    if (example === '') continue;
    it(`${id}: ${message}`, async () => {
      const pattern = message
        .split(/\{\d\}/)
        .map((part) => part.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'))
        .join('.+');
      const found = await problemsOf(example);
      expect(
        found.some((text) => new RegExp(`^${pattern}$`, 's').test(text)),
        found.join('\n'),
      ).toBe(true);
    });
  }
});
