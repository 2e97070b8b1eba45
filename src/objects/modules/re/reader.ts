/** The characters of a pattern, one token at a time, and how errors in it are told (Lib/re/_parser.py). */

/** What is wrong with a pattern, and at which character of it. */
export class PatternFailure extends Error {
  constructor(
    message: string,
    readonly at: number,
  ) {
    super(message);
  }
}

/** A token is a character, or a backslash with the character behind it; '' at the end. */
export class Reader {
  readonly characters: readonly string[];
  token = '';
  /** Behind the token. */
  private at = 0;

  constructor(
    text: string,
    readonly isBytes: boolean,
    readonly possessive: boolean,
  ) {
    this.characters = isBytes ? text.split('') : Array.from(text);
    this.advance();
  }

  /** Where the token begins. */
  get place(): number {
    return this.at - (this.token === '' ? 0 : Array.from(this.token).length);
  }

  private advance(): void {
    const character = this.characters[this.at];
    if (character === undefined) {
      this.token = '';
      return;
    }
    this.at++;
    if (character !== '\\') {
      this.token = character;
      return;
    }
    const escaped = this.characters[this.at];
    if (escaped === undefined) {
      throw new PatternFailure('bad escape (end of pattern)', this.characters.length - 1);
    }
    this.at++;
    this.token = `\\${escaped}`;
  }

  next(): string {
    const { token } = this;
    this.advance();
    return token;
  }

  /** Goes past the token where it is this one. */
  takes(token: string): boolean {
    if (this.token !== token) return false;
    this.advance();
    return true;
  }

  /** Up to so many characters of a set. */
  takeWhile(most: number, allowed: string): string {
    let text = '';
    while (text.length < most && this.token.length === 1 && allowed.includes(this.token)) text += this.next();
    return text;
  }

  /** The text before a closing character, which is gone past. */
  until(terminator: string, what: string): string {
    let text = '';
    for (;;) {
      const token = this.next();
      if (token === '') {
        if (text === '') throw this.error(`missing ${what}`);
        throw this.error(`missing ${terminator}, unterminated name`, Array.from(text).length);
      }
      if (token === terminator) {
        if (text === '') throw this.error(`missing ${what}`, 1);
        return text;
      }
      text += token;
    }
  }

  seek(place: number): void {
    this.at = place;
    this.advance();
  }

  /** A failure `back` characters before the token. */
  error(message: string, back = 0): PatternFailure {
    return new PatternFailure(message, this.place - back);
  }
}

/** `repr()` of a short text of a pattern, for messages. */
export function quoted(text: string): string {
  const mark = text.includes("'") && !text.includes('"') ? '"' : "'";
  const escaped = text.replaceAll('\\', '\\\\').replaceAll('\n', '\\n').replaceAll('\t', '\\t');
  return mark + (mark === "'" ? escaped.replaceAll("'", "\\'") : escaped) + mark;
}
