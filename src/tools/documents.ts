/**
 * What is written from the source and never by hand: a page a rule, the rules in the README and in the settings, the
 * list of version facts that nobody has measured, and the page of known differences. `npm run gen` writes them, a test compares them.
 */

import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Rule, rules } from '../rules';
import { profileFor, versions } from '../versions';
import { byVersion, type Confirmations, printTable, rowsOf } from './verify/record';

const begin = '<!-- rules: written by npm run gen -->';
const end = '<!-- end of rules -->';

/** Path and text of everything that is generated, below the repository's root. */
export function documents(root: string): Map<string, string> {
  const read = (path: string) => readFileSync(join(root, path), 'utf8');
  const found = new Map<string, string>();
  for (const rule of rules) {
    found.set(`docs/rules/${rule.name}.md`, rulePage(rule, read(`src/rules/${rule.name}.ts`)));
  }
  found.set('docs/versions.md', versionsPage(root, read));
  found.set('docs/differences.md', differencesPage(root));
  found.set('docs/confirmed.md', confirmedPage(JSON.parse(read('test/rules/confirmed.json'))));
  found.set('README.md', withRules(read('README.md')));
  found.set('package.json', withSettings(read('package.json')));
  return found;
}

/** Paths whose text in the repository is another. */
export function stale(root: string): string[] {
  return [...documents(root)].flatMap(([path, text]) => {
    const there = join(root, path);
    return existsSync(there) && readFileSync(there, 'utf8') === text ? [] : [path];
  });
}

/** The head comment of the rule's file, with what the declaration says. */
function rulePage({ name, title, severity }: Rule, source: string): string {
  const comment = /^\/\*\*\n([\s\S]*?)\n \*\//.exec(source)?.[1] ?? '';
  const lines = comment.split('\n').map((line) => line.replace(/^ \* ?/, ''));
  const [heading, ...rest] = lines;
  return [
    heading,
    '',
    `${title}. Reported as ${severity}.`,
    ...rest,
    '',
    '## Switching it off',
    `For a line with \`# memlens: ignore[${name}] why\`, for a file with \`# memlens: ignore-file\`, everywhere with the setting`,
    `\`"memlens.diagnostics.severity": { "${name}": "off" }\`.`,
    '',
  ].join('\n');
}

/** The README with a row for each rule between the two marks. */
function withRules(readme: string): string {
  const from = readme.indexOf(begin);
  const to = readme.indexOf(end);
  if (from < 0 || to < from) return readme;
  const rows = rules.map(
    ({ name, title, severity }) => `| [\`${name}\`](docs/rules/${name}.md) | ${title} | ${severity} |`,
  );
  const table = ['| rule | what it finds | severity |', '| --- | --- | --- |', ...rows].join('\n');
  return `${readme.slice(0, from)}${begin}\n${table}\n${readme.slice(to)}`;
}

interface Manifest {
  readonly contributes: {
    readonly configuration: readonly { readonly properties: Record<string, { properties?: unknown }> }[];
  };
}

const severities = ['default', 'error', 'warning', 'information', 'hint', 'off'];

/** The manifest with one setting for each rule. */
function withSettings(text: string): string {
  const manifest = JSON.parse(text) as Manifest;
  for (const { properties } of manifest.contributes.configuration) {
    const setting = properties['memlens.diagnostics.severity'];
    if (setting === undefined) continue;
    setting.properties = Object.fromEntries(
      rules.map(({ name, title }) => [
        name,
        { type: 'string', enum: severities, default: 'default', markdownDescription: `${title}.` },
      ]),
    );
  }
  return `${JSON.stringify(manifest, null, 2)}\n`;
}

/** What each version was measured on, and the facts whose comment says that they are derived. */
function versionsPage(root: string, read: (path: string) => string): string {
  const measured = versions.map((version) => `| ${version} | ${profileFor(version).measuredOn} |`);
  const derived: string[] = [];
  for (const file of readdirSync(join(root, 'src/versions')).sort()) {
    if (!/^(py\d+|tuple-functions)\.ts$/.test(file)) continue;
    const lines = read(`src/versions/${file}`).split('\n');
    lines.forEach((line, index) => {
      if (!/derived/i.test(line) || line.includes('measuredOn')) return;
      const comment = line.replace(/^\s*(\/\/|\*)\s?/, '').trim();
      // In a longer comment only the clause is meant.
      const what = line.trim().startsWith('*')
        ? comment.slice(comment.lastIndexOf('; ') + 1).trim()
        : comment;
      const fact = /^\s*(\w+):/.exec(lines[index + 1] ?? '')?.[1];
      derived.push(`| \`${file}\` | ${fact === undefined ? '' : `\`${fact}\``} | ${what} |`);
    });
  }
  return [
    '# Versions',
    '',
    'Every number that differs between versions stands in `src/versions`, one file a version. It is measured on the',
    'release below, or its line cites the C source it was read in.',
    '',
    '| version | measured on |',
    '| --- | --- |',
    ...measured,
    '',
    '## Derived, not measured',
    '',
    'These follow from other facts or from the source alone; nobody has compared them with that release itself. Of 3.15',
    'all sizes in bytes are derived, as it was measured on 32 bits, and what its file does not name is as in 3.14.',
    '',
    '| file | fact | what is known |',
    '| --- | --- | --- |',
    ...derived,
    '',
  ].join('\n');
}

/** One thing that is knowingly not as CPython has it: what the head of its program says. */
export interface Difference {
  readonly name: string;
  readonly title: string;
  readonly cause: string;
  readonly consequence: string;
  readonly versions: readonly string[];
  /** What CPython prints, and what is printed here; lines joined by ` / `, or `unknown`. */
  readonly cpython: string;
  readonly memlens: string;
  readonly source: string;
}

const differencesFolder = 'test/differences';

/** The programs of `test/differences`, by title. */
export function differences(root: string): Difference[] {
  const folder = join(root, differencesFolder);
  const found: Difference[] = [];
  for (const file of readdirSync(folder).sort()) {
    if (!file.endsWith('.py') || file === 'check.py') continue;
    const source = readFileSync(join(folder, file), 'utf8');
    const comment = /^(?:#.*\n)+/.exec(source)?.[0] ?? '';
    const text = comment.replace(/^# ?/gm, '');
    const field = (name: string): string =>
      new RegExp(`\\n${name}: ([\\s\\S]*?)(?=\\n[A-Z]\\w+: |\\n*$)`).exec(text)?.[1]?.replaceAll('\n', ' ') ??
      '';
    found.push({
      name: file.replace(/\.py$/, ''),
      title: text.split('\n')[0] ?? '',
      cause: field('Cause'),
      consequence: field('Consequence'),
      versions: field('Versions').split(' '),
      cpython: field('CPython'),
      memlens: field('Memlens'),
      source,
    });
  }
  return found;
}

/** What `npm run verify:rules` has recorded. */
function confirmedPage(confirmations: Confirmations): string {
  const releases = Object.values(confirmations.interpreters).join(', ');
  const known = Object.keys(confirmations.interpreters).sort(byVersion);
  const names = rules.map(({ name }) => name);
  const open = Object.entries(confirmations.subjects).flatMap(([path, { pythons }]) =>
    Object.entries(pythons).flatMap(([version, { checks }]) =>
      checks
        .filter(({ confirmed }) => !confirmed)
        .map(
          ({ rule, line, what, predicted, measured }) =>
            `| \`${path.replace('test/rules/', '')}\` ${line} | ${version} | \`${rule}\` | ${what} | ${predicted} | ${measured} |`,
        ),
    ),
  );
  return [
    '# Confirmed by CPython',
    '',
    `Recorded by \`npm run verify:rules\` with CPython ${releases}: in how many programs a rule has numbers, and in how`,
    'many of these every number is right, by version; where the better program is not reported; fixes that were applied,',
    'run and compared. A number is right within a tenth of what was measured, or 1 kB.',
    '',
    printTable(rowsOf(confirmations, names), known),
    '## Not confirmed',
    '',
    '| program | version | rule | what | said | measured |',
    '| --- | --- | --- | --- | --- | --- |',
    ...open,
    '',
  ].join('\n');
}

function differencesPage(root: string): string {
  const sections = differences(root).flatMap((difference) => [
    `## ${difference.title}`,
    '',
    `**Cause:** ${difference.cause}`,
    '',
    `**Consequence:** ${difference.consequence}`,
    '',
    `[\`${difference.name}.py\`](../${differencesFolder}/${difference.name}.py), ${difference.versions.join(', ')}: CPython prints`,
    `\`${difference.cpython}\`, here it is \`${difference.memlens}\`.`,
    '',
  ]);
  return [
    '# Known differences',
    '',
    'What is knowingly not as CPython has it. Each is a small program whose outcome a test asserts as it is, so that none',
    'goes away or comes back unseen.',
    '',
    ...sections,
  ].join('\n');
}
