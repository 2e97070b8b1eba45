/**
 * Valid Python that the grammar does not know: one list. Each repair hides something from the parser, by showing it
 * a text of the same length, and tells the conversion where; everything but the structure is read from the user's
 * own text. Repairs are looked for only in sources that the grammar finds broken.
 */

import type { Scan, Token } from './tokens';

/** What the parser is shown otherwise than it is. */
export interface Repairs {
  /** Stretches of the text and what the parser sees instead, of the same length, in order. */
  masks: { start: number; text: string }[];
  /** Hidden stars, by the start of what they stand before. */
  hiddenStars: ReadonlyMap<number, number>;
  /** Where `lazy` stands before an import. */
  lazyImports: ReadonlySet<number>;
  /** `=` of type parameters, which the parser sees as `:`. */
  typeDefaults: ReadonlySet<number>;
}

export const NO_REPAIRS: Repairs = {
  masks: [],
  hiddenStars: new Map(),
  lazyImports: new Set(),
  typeDefaults: new Set(),
};

interface Collected extends Repairs {
  hiddenStars: Map<number, number>;
  lazyImports: Set<number>;
  typeDefaults: Set<number>;
}

export interface Repair {
  /** What Python allows and the grammar refuses. */
  readonly what: string;
  readonly example: string;
  /** Looks at the token at the index. */
  readonly apply: (tokens: readonly Token[], index: number, found: Collected) => void;
}

export const REPAIRS: readonly Repair[] = [
  {
    what: 'an import that is put off until its name is used (3.15)',
    example: 'lazy import a.b as c',
    apply: repairLazyImport,
  },
  {
    what: 'a type parameter with a default (3.13)',
    example: 'class A[T: int = bool, *Ts = *tuple[int], **P = [int]]: pass',
    apply: repairTypeDefault,
  },
  {
    what: 'unpacking in a comprehension (3.15)',
    example: 'x = {**d() for d in ds}, [*(a) for a in b]',
    apply: repairUnpacking,
  },
  {
    what: 'a star before anything but a name, outside of brackets or in a target',
    example: 'for a, *(b, c) in [*x, *y]: z = *"text", *[b]',
    apply: repairStar,
  },
];

/** Finds everything in the source that the grammar needs hidden. */
export function findRepairs({ tokens, breaks }: Scan, text: string): Repairs {
  const found: Collected = {
    masks: [],
    hiddenStars: new Map(),
    lazyImports: new Set(),
    typeDefaults: new Set(),
  };
  for (let i = 0; i < tokens.length; i++) {
    for (const repair of REPAIRS) repair.apply(tokens, i, found);
  }
  hideBreaks(tokens, breaks, text, found);
  found.masks.sort((a, b) => a.start - b.start);
  return found;
}

/**
 * Words that begin a line and that the grammar takes for a statement which Python does not have or does not mean
 * there, by what follows. The parser is shown another name of the same length, whether or not the text is broken.
 */
export const RENAMES: readonly {
  what: string;
  example: string;
  word: string;
  before: RegExp;
  shown: string;
}[] = [
  {
    what: 'an assignment to an attribute or item of what `type` gives, which is no `type` statement',
    example: 'type(a).b = type[c].d = e',
    word: 'type',
    before: /[ \t]*[([]/y,
    shown: 'typ_',
  },
  {
    what: 'a shift of `print`, which is no print statement',
    example: 'print >>a or b, c',
    word: 'print',
    before: /[ \t]*>>/y,
    shown: 'prin_',
  },
];

/** Renames what the grammar misreads without noticing. */
export function renameWords(text: string): string {
  let renamed = text;
  for (const { word, before, shown } of RENAMES) {
    for (let at = text.indexOf(word); at >= 0; at = text.indexOf(word, at + word.length)) {
      before.lastIndex = at + word.length;
      if (!before.test(text) || !beginsStatement(text, at)) continue;
      renamed = renamed.slice(0, at) + shown + renamed.slice(at + word.length);
    }
  }
  return renamed;
}

function beginsStatement(text: string, offset: number): boolean {
  let at = offset - 1;
  while (text[at] === ' ' || text[at] === '\t' || text[at] === '\f') at--;
  return at < 0 || '\n\r;:\ufeff'.includes(text[at]!);
}

/** The text that the parser is shown. */
export function maskText(text: string, repairs: Repairs): string {
  let masked = '';
  let at = 0;
  for (const { start, text: mask } of repairs.masks) {
    masked += text.slice(at, start) + mask;
    at = start + mask.length;
  }
  return at === 0 ? text : masked + text.slice(at);
}

function isName(token: Token | undefined, text: string): boolean {
  return token?.kind === 'name' && token.text === text;
}

function isOperator(token: Token | undefined, text: string): boolean {
  return token?.kind === 'operator' && token.text === text;
}

function repairLazyImport(tokens: readonly Token[], index: number, found: Collected): void {
  const lazy = tokens[index]!;
  const keyword = tokens[index + 1];
  if (!isName(lazy, 'lazy') || !(isName(keyword, 'import') || isName(keyword, 'from'))) return;
  const before = tokens[index - 1];
  const begins = before === undefined || before.kind === 'newline';
  if (!begins && !isOperator(before, ';') && !isOperator(before, ':')) return;
  // The keyword moves to where `lazy` begins: in its own place it would seem indented.
  const { text, end } = keyword!;
  found.masks.push({ start: lazy.start, text: text.padEnd(end - lazy.start) });
  found.lazyImports.add(lazy.start);
}

function repairTypeDefault(tokens: readonly Token[], index: number, found: Collected): void {
  const open = tokens[index]!;
  if (!isOperator(open, '[') || tokens[index - 1]?.kind !== 'name') return;
  const keyword = tokens[index - 2];
  if (!isName(keyword, 'def') && !isName(keyword, 'class') && !isName(keyword, 'type')) return;
  for (let i = index + 1; i < open.partner; i++) {
    const token = tokens[i]!;
    if (token.partner > i) i = token.partner;
    else if (isOperator(token, '=')) {
      found.masks.push({ start: token.start, text: ':' });
      found.typeDefaults.add(token.start);
    }
  }
}

function repairUnpacking(tokens: readonly Token[], index: number, found: Collected): void {
  const open = tokens[index]!;
  if (open.kind !== 'operator' || open.partner <= index) return;
  const star = tokens[index + 1]!;
  if (!isOperator(star, '*') && !(isOperator(star, '**') && open.text === '{')) return;
  for (let i = index + 2; i < open.partner; i++) {
    const token = tokens[i]!;
    if (isOperator(token, ',')) return;
    if (token.partner > i) i = token.partner;
    else if (isName(token, 'for')) {
      hide(star, tokens[index + 2]!, found);
      return;
    }
  }
}

const BEFORE_ELEMENT = new Set([',', '(', '[', '{', '=', ';', 'return', 'yield', 'in', 'for']);

function repairStar(tokens: readonly Token[], index: number, found: Collected): void {
  const star = tokens[index]!;
  if (!isOperator(star, '*')) return;
  const before = tokens[index - 1];
  if (before !== undefined && before.kind !== 'newline' && !BEFORE_ELEMENT.has(before.text)) return;
  const operand = tokens[index + 1];
  if (operand === undefined || operand.kind === 'newline') return;
  // The grammar knows a star before a name; before a comma or a closing bracket it separates parameters.
  if (operand.kind === 'name' && operand.text !== 'await') return;
  if (operand.kind === 'operator' && !['(', '[', '{', '-', '+', '~', '...'].includes(operand.text)) return;
  hide(star, operand, found);
}

function hide(star: Token, operand: Token, found: Collected): void {
  if (found.hiddenStars.has(operand.start)) return;
  found.masks.push({ start: star.start, text: ' '.repeat(star.end - star.start) });
  found.hiddenStars.set(operand.start, star.start);
}

/**
 * Within brackets the grammar forgets, where only an operand can follow, that lines have no indentation: it ends the
 * block at a line that begins further to the left. Such line endings are shown as spaces.
 */
function hideBreaks(
  tokens: readonly Token[],
  breaks: readonly number[],
  text: string,
  found: Collected,
): void {
  let token = 0;
  let indentation = 0;
  for (const at of breaks) {
    for (; token < tokens.length && tokens[token]!.start < at; token++) {
      const before = tokens[token - 1];
      if (before === undefined || before.kind === 'newline')
        indentation = indentationBefore(text, tokens[token]!.start);
    }
    let next = at + 1;
    while (text[next] === ' ' || text[next] === '\t' || text[next] === '\r' || text[next] === '\n') next++;
    if (indentationBefore(text, next) < indentation) found.masks.push({ start: at, text: ' ' });
  }
}

/** The width of the white space before an offset, as the grammar counts it. */
function indentationBefore(text: string, offset: number): number {
  let width = 0;
  for (let i = offset - 1; text[i] === ' ' || text[i] === '\t'; i--) width += text[i] === '\t' ? 8 : 1;
  return width;
}
