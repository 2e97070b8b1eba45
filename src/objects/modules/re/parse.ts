/** Parses regular expressions (Lib/re/_parser.py): the same language, errors and places of errors. */

import { isIdentifierPart, isIdentifierStart } from '../../str/characters';
import { CharacterTest, caseVariants, categoryRule, foldFor } from './classes';
import { plainEscape, setEscape } from './escapes';
import { type Anchor, ReFlag, type ReNode, type RepeatKind, widthOf } from './nodes';
import { PatternFailure, quoted, Reader } from './reader';

/** What differs between versions. */
export interface PatternSyntax {
  /** `a++` and `(?>a)`. */
  readonly possessive: boolean;
  /** `(?i)` may stand anywhere. */
  readonly flagsAnywhere: boolean;
}

export interface ParsedPattern {
  readonly node: ReNode;
  readonly flags: number;
  /** With the whole match. */
  readonly groups: number;
  readonly names: ReadonlyMap<string, number>;
}

const letterFlags: Readonly<Record<string, number>> = {
  i: ReFlag.ignoreCase,
  L: ReFlag.locale,
  m: ReFlag.multiline,
  s: ReFlag.dotAll,
  x: ReFlag.verbose,
  a: ReFlag.ascii,
  t: 1,
  u: ReFlag.unicode,
};
const typeFlags = ReFlag.ascii | ReFlag.locale | ReFlag.unicode;
const globalFlags = ReFlag.debug | 1;
const repeatMax = 4294967295;

/** The pattern itself names further flags: everything is parsed again with them. */
class MoreFlags extends Error {}

class Parser {
  flags: number;
  groups = 1;
  readonly names = new Map<string, number>();
  private readonly widths = new Map<number, [number, number]>();
  private readonly open = new Set<number>();
  /** Groups that conditions ask for, by the first place. */
  private readonly asked = new Map<number, number>();
  private lookBehindGroups: number | null = null;

  constructor(
    private readonly reader: Reader,
    flags: number,
    private readonly syntax: PatternSyntax,
  ) {
    this.flags = flags;
  }

  whole(): ReNode {
    const { reader } = this;
    const node = this.branches(this.flags, (this.flags & ReFlag.verbose) !== 0, true);
    if (reader.token !== '') throw reader.error('unbalanced parenthesis');
    this.flags = fixFlags(reader.isBytes, this.flags);
    for (const [group, place] of this.asked) {
      if (group >= this.groups) throw new PatternFailure(`invalid group reference ${group}`, place);
    }
    return node;
  }

  private branches(flags: number, verbose: boolean, first = false): ReNode {
    const branches = [this.sequence(flags, verbose, first)];
    while (this.reader.takes('|')) branches.push(this.sequence(flags, verbose, false));
    return branches.length === 1 ? branches[0]! : { kind: 'branch', branches };
  }

  private sequence(flags: number, verbose: boolean, first: boolean): ReNode {
    const { reader } = this;
    const nodes: ReNode[] = [];
    for (;;) {
      const { token } = reader;
      if (token === '' || token === '|' || token === ')') break;
      reader.next();
      if (verbose) {
        if (/^[ \t\n\r\v\f]$/.test(token)) continue;
        if (token === '#') {
          for (;;) {
            const skipped = reader.next();
            if (skipped === '' || skipped === '\n') break;
          }
          continue;
        }
      }
      if (token[0] === '\\') nodes.push(this.escape(token, flags));
      else if (token === '[') nodes.push(this.set(flags));
      else if ('*+?{'.includes(token)) {
        const repeated = this.repeat(token, nodes);
        if (repeated === null) nodes.push(this.character(123, flags));
        else nodes[nodes.length - 1] = repeated;
      } else if (token === '.') {
        nodes.push({ kind: 'test', test: (flags & ReFlag.dotAll) !== 0 ? anything : anyButNewline });
      } else if (token === '(') {
        const group = this.group(flags, verbose, first && nodes.length === 0);
        if (group !== null) nodes.push(group);
      } else if (token === '^') {
        nodes.push({ kind: 'anchor', anchor: (flags & ReFlag.multiline) !== 0 ? 'line start' : 'start' });
      } else if (token === '$') {
        nodes.push({ kind: 'anchor', anchor: (flags & ReFlag.multiline) !== 0 ? 'line end' : 'end' });
      } else nodes.push(this.character(token.codePointAt(0)!, flags));
    }
    return nodes.length === 1 ? nodes[0]! : { kind: 'sequence', nodes };
  }

  private isAscii(flags: number): boolean {
    return this.reader.isBytes || (flags & ReFlag.ascii) !== 0;
  }

  private character(code: number, flags: number): ReNode {
    if ((flags & ReFlag.ignoreCase) === 0) return { kind: 'character', code };
    const fold = foldFor(this.isAscii(flags));
    const folded = fold(code);
    return { kind: 'test', test: new CharacterTest((other) => fold(other) === folded) };
  }

  private escape(token: string, flags: number): ReNode {
    const { reader } = this;
    const letter = token.slice(1);
    const ascii = this.isAscii(flags);
    switch (letter) {
      case 'A':
        return anchor('start');
      case 'Z':
        return anchor('string end');
      case 'b':
        return anchor(ascii ? 'ascii boundary' : 'boundary');
      case 'B':
        return anchor(ascii ? 'ascii no boundary' : 'no boundary');
      case 'd':
      case 'D':
      case 's':
      case 'S':
      case 'w':
      case 'W':
        return { kind: 'test', test: new CharacterTest(categoryRule(letter, ascii)) };
    }
    const found = plainEscape(reader, token);
    if ('code' in found) return this.character(found.code, flags);
    const { group, text } = found;
    if (group >= this.groups) throw reader.error(`invalid group reference ${group}`, text.length - 1);
    if (this.open.has(group)) throw reader.error('cannot refer to an open group', text.length);
    this.checkLookBehind(group);
    return this.reference(group, flags);
  }

  private reference(number: number, flags: number): ReNode {
    const fold = (flags & ReFlag.ignoreCase) === 0 ? null : foldFor(this.isAscii(flags));
    return { kind: 'reference', number, fold };
  }

  private checkLookBehind(group: number): void {
    if (this.lookBehindGroups !== null && group >= this.lookBehindGroups) {
      throw this.reader.error('cannot refer to group defined in the same lookbehind subpattern');
    }
  }

  private set(flags: number): ReNode {
    const { reader } = this;
    const here = reader.place - 1;
    const ascii = this.isAscii(flags);
    const rules: ((code: number) => boolean)[] = [];
    const codes = new Set<number>();
    const negative = reader.takes('^');
    let first = true;
    for (;;) {
      const start = reader.place;
      const token = reader.next();
      if (token === '') throw new PatternFailure('unterminated character set', here);
      if (token === ']' && !first) break;
      first = false;
      const low = this.setItem(token, ascii);
      if (!reader.takes('-')) {
        if (typeof low === 'number') codes.add(low);
        else rules.push(low);
        continue;
      }
      const other = reader.next();
      if (other === '') throw new PatternFailure('unterminated character set', here);
      if (other === ']') {
        if (typeof low === 'number') codes.add(low);
        else rules.push(low);
        codes.add(45);
        break;
      }
      const high = this.setItem(other, ascii);
      if (typeof low !== 'number' || typeof high !== 'number' || high < low) {
        throw new PatternFailure(`bad character range ${token}-${other}`, start);
      }
      rules.push((code) => code >= low && code <= high);
    }
    return { kind: 'test', test: setTest(rules, codes, negative, (flags & ReFlag.ignoreCase) !== 0, ascii) };
  }

  private setItem(token: string, ascii: boolean): number | ((code: number) => boolean) {
    if (token[0] !== '\\') return token.codePointAt(0)!;
    if ('dDsSwW'.includes(token.slice(1))) return categoryRule(token.slice(1), ascii);
    return setEscape(this.reader, token);
  }

  /** The last node repeated; null where the brace is no repetition. */
  private repeat(token: string, nodes: readonly ReNode[]): ReNode | null {
    const { reader } = this;
    const here = reader.place - 1;
    let [min, max] = [0, repeatMax];
    if (token === '?') max = 1;
    else if (token === '+') min = 1;
    else if (token === '{') {
      if (reader.token === '}') return null;
      const back = reader.place;
      const low = reader.takeWhile(Number.POSITIVE_INFINITY, '0123456789');
      const high = reader.takes(',') ? reader.takeWhile(Number.POSITIVE_INFINITY, '0123456789') : low;
      if (!reader.takes('}')) {
        reader.seek(back);
        return null;
      }
      if (low !== '') min = Number(low);
      if (high !== '') max = Number(high);
      if (min >= repeatMax || (high !== '' && max >= repeatMax)) {
        throw new RepeatFailure('the repetition number is too large');
      }
      if (max < min) throw new PatternFailure('min repeat greater than max repeat', here + 1);
    }
    const node = nodes.at(-1);
    if (node === undefined || node.kind === 'anchor') {
      throw new PatternFailure('nothing to repeat', here);
    }
    if (node.kind === 'repeat') throw new PatternFailure('multiple repeat', here);
    let mode: RepeatKind = 'greedy';
    if (reader.takes('?')) mode = 'lazy';
    else if (this.syntax.possessive && reader.takes('+')) mode = 'possessive';
    return { kind: 'repeat', node, min, max: max === repeatMax ? Number.POSITIVE_INFINITY : max, mode };
  }

  private closes(start: number): void {
    if (!this.reader.takes(')')) throw new PatternFailure('missing ), unterminated subpattern', start);
  }

  /** Behind an opening parenthesis; null where it adds nothing. */
  private group(flags: number, verbose: boolean, atStart: boolean): ReNode | null {
    const { reader } = this;
    const start = reader.place - 1;
    if (!reader.takes('?')) return this.capture(null, flags, verbose, start);
    const character = reader.next();
    switch (character) {
      case '':
        throw reader.error('unexpected end of pattern');
      case 'P':
        return this.named(flags, verbose, start);
      case ':':
        return this.inner(flags, verbose, start);
      case '#':
        for (;;) {
          if (reader.token === '') throw new PatternFailure('missing ), unterminated comment', start);
          if (reader.next() === ')') return null;
        }
      case '=':
      case '!':
        return this.look(character === '!', false, flags, verbose, start);
      case '<': {
        const direction = reader.next();
        if (direction === '') throw reader.error('unexpected end of pattern');
        if (direction !== '=' && direction !== '!') {
          throw reader.error(`unknown extension ?<${direction}`, direction.length + 2);
        }
        return this.look(direction === '!', true, flags, verbose, start);
      }
      case '(':
        return this.conditional(flags, verbose, start);
      case '>':
        if (this.syntax.possessive) {
          return { kind: 'atomic', node: this.inner(flags, verbose, start) };
        }
    }
    if (character !== '-' && letterFlags[character] === undefined) {
      throw reader.error(`unknown extension ?${character}`, character.length + 1);
    }
    return this.inlineFlags(character, flags, verbose, start, atStart);
  }

  private inner(flags: number, verbose: boolean, start: number): ReNode {
    const node = this.branches(flags, verbose);
    this.closes(start);
    return node.kind === 'repeat' ? { kind: 'sequence', nodes: [node] } : node;
  }

  private capture(name: string | null, flags: number, verbose: boolean, start: number): ReNode {
    const number = this.groups++;
    if (name !== null) {
      const before = this.names.get(name);
      if (before !== undefined) {
        const text = `redefinition of group name ${quoted(name)} as group ${number}; was group ${before}`;
        throw this.reader.error(text, Array.from(name).length + 1);
      }
      this.names.set(name, number);
    }
    this.open.add(number);
    const node = this.branches(flags, verbose);
    this.closes(start);
    this.open.delete(number);
    this.widths.set(number, widthOf(node, this.widths));
    return { kind: 'group', number, node };
  }

  private checkName(name: string, back: number): void {
    const [first, ...rest] = Array.from(name);
    const good = isIdentifierStart(first!) && rest.every(isIdentifierPart);
    const shown = (this.reader.isBytes ? 'b' : '') + quoted(name);
    if (!good || (this.reader.isBytes && /[^\0-\x7f]/.test(name))) {
      throw this.reader.error(
        `bad character in group name ${this.reader.isBytes ? shown.slice(1) : shown}`,
        back,
      );
    }
  }

  private named(flags: number, verbose: boolean, start: number): ReNode {
    const { reader } = this;
    if (reader.takes('<')) {
      const name = reader.until('>', 'group name');
      this.checkName(name, Array.from(name).length + 1);
      return this.capture(name, flags, verbose, start);
    }
    if (reader.takes('=')) {
      const name = reader.until(')', 'group name');
      const back = Array.from(name).length + 1;
      this.checkName(name, back);
      const number = this.names.get(name);
      if (number === undefined) throw reader.error(`unknown group name ${quoted(name)}`, back);
      if (this.open.has(number)) throw reader.error('cannot refer to an open group', back);
      this.checkLookBehind(number);
      return this.reference(number, flags);
    }
    const character = reader.next();
    if (character === '') throw reader.error('unexpected end of pattern');
    throw reader.error(`unknown extension ?P${character}`, character.length + 2);
  }

  private look(negative: boolean, behind: boolean, flags: number, verbose: boolean, start: number): ReNode {
    const before = this.lookBehindGroups;
    if (behind && before === null) this.lookBehindGroups = this.groups;
    const node = this.branches(flags, verbose);
    if (behind) this.lookBehindGroups = before;
    this.closes(start);
    if (!behind) return { kind: 'look', node, behind: 0, negative };
    const [low, high] = widthOf(node, this.widths);
    if (low !== high) throw new UnplacedFailure('look-behind requires fixed-width pattern');
    return { kind: 'look', node, behind: low, negative };
  }

  private conditional(flags: number, verbose: boolean, start: number): ReNode {
    const { reader } = this;
    const name = reader.until(')', 'group name');
    const back = Array.from(name).length + 1;
    let number: number;
    if (/^[0-9]+$/.test(name)) {
      number = Number(name);
      if (number === 0) throw reader.error('bad group number', back);
      if (number >= 2147483647) throw reader.error(`invalid group reference ${number}`, back);
      if (!this.asked.has(number)) this.asked.set(number, reader.place - back);
    } else {
      this.checkName(name, back);
      const known = this.names.get(name);
      if (known === undefined) throw reader.error(`unknown group name ${quoted(name)}`, back);
      number = known;
    }
    this.checkLookBehind(number);
    const yes = this.sequence(flags, verbose, false);
    let no: ReNode | null = null;
    if (reader.takes('|')) {
      no = this.sequence(flags, verbose, false);
      if (reader.token === '|') throw reader.error('conditional backref with more than two branches');
    }
    this.closes(start);
    return { kind: 'conditional', number, yes, no };
  }

  /** `(?i)` and `(?i-s:…)`. */
  private inlineFlags(
    first: string,
    flags: number,
    verbose: boolean,
    start: number,
    atStart: boolean,
  ): ReNode | null {
    const { reader } = this;
    let character = first;
    let [add, remove] = [0, 0];
    if (character !== '-') {
      for (;;) {
        const flag = letterFlags[character]!;
        if (reader.isBytes && character === 'u') {
          throw reader.error("bad inline flags: cannot use 'u' flag with a bytes pattern");
        }
        if (!reader.isBytes && character === 'L') {
          throw reader.error("bad inline flags: cannot use 'L' flag with a str pattern");
        }
        add |= flag;
        if ((flag & typeFlags) !== 0 && (add & typeFlags) !== flag) {
          throw reader.error("bad inline flags: flags 'a', 'u' and 'L' are incompatible");
        }
        character = reader.next();
        if (character === '') throw reader.error('missing -, : or )');
        if (')-:'.includes(character)) break;
        this.mustBeFlag(character);
      }
    }
    if (character === ')') {
      if (!atStart && !this.syntax.flagsAnywhere) {
        throw new PatternFailure('global flags not at the start of the expression', start);
      }
      if ((this.flags | add) !== this.flags) {
        this.flags |= add;
        // They hold for the whole pattern.
        throw new MoreFlags();
      }
      return null;
    }
    if ((add & globalFlags) !== 0) throw reader.error('bad inline flags: cannot turn on global flag', 1);
    if (character === '-') {
      character = reader.next();
      if (character === '') throw reader.error('missing flag');
      this.mustBeFlag(character, 'missing flag');
      for (;;) {
        const flag = letterFlags[character]!;
        if ((flag & typeFlags) !== 0) {
          throw reader.error("bad inline flags: cannot turn off flags 'a', 'u' and 'L'");
        }
        remove |= flag;
        character = reader.next();
        if (character === '') throw reader.error('missing :');
        if (character === ':') break;
        this.mustBeFlag(character, 'missing :');
      }
    }
    if ((remove & globalFlags) !== 0) throw reader.error('bad inline flags: cannot turn off global flag', 1);
    if ((add & remove) !== 0) throw reader.error('bad inline flags: flag turned on and off', 1);
    const base = (add & typeFlags) === 0 ? flags : flags & ~typeFlags;
    const inside = (base | add) & ~remove;
    const isVerbose = (verbose || (add & ReFlag.verbose) !== 0) && (remove & ReFlag.verbose) === 0;
    return this.inner(inside, isVerbose, start);
  }

  private mustBeFlag(character: string, otherwise = 'missing -, : or )'): void {
    if (letterFlags[character] !== undefined) return;
    throw this.reader.error(/^\p{L}$/u.test(character) ? 'unknown flag' : otherwise, character.length);
  }
}

const anchor = (name: Anchor): ReNode => ({ kind: 'anchor', anchor: name });
const anything = new CharacterTest(() => true);
const anyButNewline = new CharacterTest((code) => code !== 10);

function setTest(
  rules: readonly ((code: number) => boolean)[],
  codes: ReadonlySet<number>,
  negative: boolean,
  ignoreCase: boolean,
  ascii: boolean,
): CharacterTest {
  const raw = (code: number): boolean => codes.has(code) || rules.some((rule) => rule(code));
  if (!ignoreCase) return new CharacterTest((code) => raw(code) !== negative);
  const fold = foldFor(ascii);
  const folded = new Set([...codes].map(fold));
  const has = (code: number): boolean => folded.has(fold(code)) || caseVariants(code, ascii).some(raw);
  return new CharacterTest((code) => has(code) !== negative);
}

/** An OverflowError. */
export class RepeatFailure extends Error {}

/** An error of the compiler, which knows no place. */
export class UnplacedFailure extends Error {}

/** ValueErrors of flags that do not go together. */
export class FlagsFailure extends Error {}

/** The flags as the pattern has them: str patterns are Unicode unless they are ASCII. */
function fixFlags(isBytes: boolean, flags: number): number {
  if (isBytes) {
    if ((flags & ReFlag.unicode) !== 0) {
      throw new FlagsFailure('cannot use UNICODE flag with a bytes pattern');
    }
    if ((flags & ReFlag.locale) !== 0 && (flags & ReFlag.ascii) !== 0) {
      throw new FlagsFailure('ASCII and LOCALE flags are incompatible');
    }
    return flags;
  }
  if ((flags & ReFlag.locale) !== 0) throw new FlagsFailure('cannot use LOCALE flag with a str pattern');
  if ((flags & ReFlag.ascii) === 0) return flags | ReFlag.unicode;
  if ((flags & ReFlag.unicode) !== 0) throw new FlagsFailure('ASCII and UNICODE flags are incompatible');
  return flags;
}

/** Throws PatternFailure, UnplacedFailure or FlagsFailure. */
export function parsePattern(
  text: string,
  isBytes: boolean,
  flags: number,
  syntax: PatternSyntax,
): ParsedPattern {
  let known = flags;
  for (;;) {
    const parser = new Parser(new Reader(text, isBytes, syntax.possessive), known, syntax);
    try {
      const node = parser.whole();
      return { node, flags: parser.flags, groups: parser.groups, names: parser.names };
    } catch (error) {
      if (!(error instanceof MoreFlags)) throw error;
      known = parser.flags;
    }
  }
}
