/**
 * What `npm run verify:rules` found with real interpreters, as it is recorded: every rule's example says what its page
 * says, its numbers were confirmed on three versions, and the rules say the same today.
 */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { idleLimits } from '../../src/base';
import { rules } from '../../src/rules';
import { Predictor } from '../../src/tools/verify/predictions';
import { type Confirmations, hashOf } from '../../src/tools/verify/record';
import { wasmFilesOfPackages } from '../../src/tools/wasm-files';

const root = join(__dirname, '../..');
const folder = 'test/rules/examples';
const read = (path: string): string => readFileSync(join(root, path), 'utf8');
const confirmations = JSON.parse(read('test/rules/confirmed.json')) as Confirmations;
const betterEndings = ['.better.py', '.fixed.py', '.lazy.py', '.after.py'];

/** Code of a section of the rule's page, line by line, without indentation and comments. */
function linesOf(page: string, heading: string): string[] {
  const [, section = ''] = new RegExp(`## ${heading}\\n([\\s\\S]*?)\\n## `).exec(page) ?? [];
  return codeLines(section);
}

const codeLines = (text: string): string[] =>
  text
    .split('\n')
    .map((line) => line.replace(/(?:^|\s\s+)#(?! memlens:).*$/, '').trim())
    .filter((line) => line !== '');

describe('confirmed rules', () => {
  let predictor: Predictor;
  beforeAll(async () => {
    predictor = await Predictor.load(wasmFilesOfPackages());
  });

  for (const { name } of rules) {
    it(name, () => {
      const path = `${folder}/${name}.py`;
      const [text, better] = [read(path), read(`${folder}/${name}.better.py`)];
      const page = read(`docs/rules/${name}.md`);
      const shown = new Set(codeLines(text));
      expect(linesOf(page, 'Example').filter((line) => !shown.has(line))).toEqual([]);
      const record = confirmations.subjects[path];
      expect(record?.hash, 'the example has changed: npm run verify:rules').toBe(hashOf(text, better));
      for (const version of ['3.10', '3.12', '3.13']) {
        const outcome = record?.pythons[version];
        const checks = outcome?.checks.filter(({ rule }) => rule === name) ?? [];
        if (isOfOtherVersions(name, version)) continue;
        expect(checks.length, `${version}: nothing was checked`).toBeGreaterThan(0);
        expect(checks.filter(({ confirmed }) => !confirmed)).toEqual([]);
        expect(outcome?.fixes.filter(({ rule, proved }) => rule === name && !proved)).toEqual([]);
      }
      // What is said today, of the example and of the better program.
      const said = (program: string) =>
        predictor
          .predict(program, '3.12', idleLimits)
          .found.filter(({ finding }) => finding.rule === name)
          .map(({ line }) => line);
      const lines = (record?.pythons['3.12']?.checks ?? []).flatMap(({ rule, line }) =>
        rule === name ? [line] : [],
      );
      expect(new Set(said(text))).toEqual(new Set(lines));
      expect(said(better)).toEqual([]);
    }, 60_000);
  }

  it('is about the programs as they are', () => {
    const changed = Object.entries(confirmations.subjects).flatMap(([path, { hash }]) => {
      const stem = path.replace(/(?:\.before)?\.py$/, '');
      const better = betterEndings
        .map((ending) => stem + ending)
        .find((each) => existsSync(join(root, each)));
      return hash === hashOf(read(path), better === undefined ? null : read(better)) ? [] : [path];
    });
    expect(changed).toEqual([]);
  });

  it('has no example without a rule', () => {
    const names = new Set(rules.map(({ name }) => name));
    const files = readdirSync(join(root, folder)).map((file) => file.replace(/(?:\.better)?\.py$/, ''));
    expect(files.filter((file) => !names.has(file))).toEqual([]);
  });
});

/** Rules about what only some versions do: there is nothing to find on the others. */
const others: Readonly<Record<string, readonly string[]>> = {
  'instance-dict-stored-on-itself': ['3.10', '3.12'],
  'sqlite-with-does-not-close': ['3.10'],
};

const isOfOtherVersions = (name: string, version: string): boolean =>
  others[name]?.includes(version) === true;
