import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { scanTokens } from '../../src/syntax/tokens';

const FOLDER = join(__dirname, 'golden');

describe('the scan of a broken source', () => {
  for (const name of readdirSync(FOLDER)) {
    it(`finds no fault in ${name}`, () => {
      const text = readFileSync(join(FOLDER, name), 'utf8');
      expect(scanTokens(text, () => 0).faults).toEqual([]);
    });
  }

  it('pairs brackets, also those of fields in strings', () => {
    const { tokens } = scanTokens("f(x, [f'{a[0]:{b}}'])", () => 0);
    const open = tokens.filter((token) => '([{'.includes(token.text) && token.kind === 'operator');
    expect(open.map((token) => token.text + tokens[token.partner]!.text)).toEqual([
      '()',
      '[]',
      '{}',
      '[]',
      '{}',
    ]);
  });
});
