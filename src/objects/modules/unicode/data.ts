/** What `unicodedata` looks up: general categories and forms come with JavaScript, combining classes from a table. */

import { COMBINING_CLASSES, COMPOSING } from './combining.generated';

const categories = [
  ...[
    'Lu',
    'Ll',
    'Lt',
    'Lm',
    'Lo',
    'Mn',
    'Mc',
    'Me',
    'Nd',
    'Nl',
    'No',
    'Pc',
    'Pd',
    'Ps',
    'Pe',
    'Pi',
    'Pf',
    'Po',
  ],
  ...['Sm', 'Sc', 'Sk', 'So', 'Zs', 'Zl', 'Zp', 'Cc', 'Cf', 'Cs', 'Co', 'Cn'],
].map((name): [string, RegExp] => [name, new RegExp(`^\\p{${name}}$`, 'u')]);

/** Two letters. */
export function categoryOf(character: string): string {
  return categories.find(([, pattern]) => pattern.test(character))?.[0] ?? 'Cn';
}

let classes: Map<number, number> | null = null;

/** The canonical combining class; 0 where a character does not combine. */
export function combiningClass(code: number): number {
  if (code < 0x300) return 0;
  classes ??= readClasses();
  return classes.get(code) ?? 0;
}

function readClasses(): Map<number, number> {
  const found = new Map<number, number>();
  let at = 0;
  for (const run of COMBINING_CLASSES.trim().split(/\s+/)) {
    const [place, value] = run.split('=') as [string, string];
    const [distance, more] = place.split('-').map((digits) => Number.parseInt(digits, 16));
    at += distance!;
    found.set(at, Number(value));
    for (let i = 0; i < (more ?? 0); i++) found.set(++at, Number(value));
  }
  return found;
}

export const forms = ['NFC', 'NFD', 'NFKC', 'NFKD'] as const;
export type Form = (typeof forms)[number];

export function isForm(text: string): text is Form {
  return (forms as readonly string[]).includes(text);
}

let composing: RegExp | null = null;

/** Whether a text is seen to be in the form without making it anew (is_normalized_quickcheck says YES). */
export function isPlainlyNormal(form: Form, text: string): boolean {
  if (text.normalize(form) !== text) return false;
  if (form === 'NFD' || form === 'NFKD') return true;
  composing ??= new RegExp(
    `[${COMPOSING.trim()
      .split(/\s+/)
      .map((run) => run.replace(/[0-9a-f]+/g, (digits) => `\\u{${digits}}`))
      .join('')}]`,
    'u',
  );
  return !composing.test(text);
}
