/** Base 32 and base 85, for `base64`: the letters come from its Python source, a text is what is wrong. */

/** `letters` stand for five bits each; the last group of eight is filled up with `=`. */
export function toBase32(letters: Uint8Array, bytes: Uint8Array): Uint8Array {
  const out = new Uint8Array(Math.ceil(bytes.length / 5) * 8).fill(pad);
  let at = 0;
  let bits = 0;
  let held = 0;
  for (const byte of bytes) {
    bits = ((bits << 8) | byte) & 0xfff;
    held += 8;
    for (; held >= 5; held -= 5) out[at++] = letters[(bits >> (held - 5)) & 31]!;
  }
  if (held > 0) out[at] = letters[(bits << (5 - held)) & 31]!;
  return out;
}

const pad = 61;

/** The text has no `=` any more. */
export function fromBase32(letters: Uint8Array, text: Uint8Array): Uint8Array | string {
  const values = valuesOf(letters);
  const out = new Uint8Array(Math.floor((text.length * 5) / 8));
  let at = 0;
  let bits = 0;
  let held = 0;
  for (const letter of text) {
    const value = values[letter]!;
    if (value < 0) return 'Non-base32 digit found';
    bits = ((bits << 5) | value) & 0xfff;
    held += 5;
    if (held >= 8) {
      held -= 8;
      out[at++] = (bits >> held) & 255;
    }
  }
  return out;
}

function valuesOf(letters: Uint8Array): Int8Array {
  const values = new Int8Array(256).fill(-1);
  letters.forEach((letter, i) => {
    values[letter] = i;
  });
  return values;
}

/** Words that have a letter of their own in Ascii85. */
export interface Folded {
  readonly zeros: boolean;
  readonly spaces: boolean;
}

const [z, y] = [122, 121];
const spaces = 0x20202020;

/** Four bytes are five letters. What fills the last four up is cut off again unless `whole`. */
export function toBase85(letters: Uint8Array, bytes: Uint8Array, whole: boolean, folded: Folded): Uint8Array {
  const missing = -bytes.length & 3;
  const out: number[] = [];
  for (let i = 0; i < bytes.length; i += 4) {
    const word =
      bytes[i]! * 0x1000000 + ((bytes[i + 1] ?? 0) << 16) + ((bytes[i + 2] ?? 0) << 8) + (bytes[i + 3] ?? 0);
    const cut = whole || i + 4 <= bytes.length ? 0 : missing;
    if (folded.zeros && word === 0 && cut === 0) out.push(z);
    else if (folded.spaces && word === spaces) out.push(y);
    else {
      let rest = word;
      const digits = [0, 0, 0, 0, 0];
      for (let k = 4; k >= 0; k--) {
        digits[k] = letters[rest % 85]!;
        rest = Math.floor(rest / 85);
      }
      out.push(...digits.slice(0, 5 - cut));
    }
  }
  return Uint8Array.from(out);
}

/** Base 85 in fives; the last five are filled up, and as many bytes cut off. */
export function fromBase85(letters: Uint8Array, text: Uint8Array): Uint8Array | string {
  const values = valuesOf(letters);
  const out: number[] = [];
  for (let i = 0; i < text.length; i += 5) {
    let word = 0;
    for (let k = i; k < i + 5; k++) {
      const value = k < text.length ? values[text[k]!]! : 84;
      if (value < 0) return `bad base85 character at position ${k}`;
      word = word * 85 + value;
    }
    if (word > 0xffffffff) return `base85 overflow in hunk starting at byte ${i}`;
    pushWord(out, word);
  }
  const missing = (5 - (text.length % 5)) % 5;
  return Uint8Array.from(missing > 0 ? out.slice(0, -missing) : out);
}

/** Ascii85 with its folded words, and characters that count for nothing. */
export function fromAscii85(text: Uint8Array, folds: boolean, ignored: Uint8Array): Uint8Array | string {
  const out: number[] = [];
  const nothing = new Set(ignored);
  let word = 0;
  let held = 0;
  const take = (digit: number): boolean => {
    word = word * 85 + digit;
    if (++held < 5) return true;
    if (word > 0xffffffff) return false;
    pushWord(out, word);
    word = held = 0;
    return true;
  };
  for (const letter of text) {
    if (letter >= 33 && letter <= 117) {
      if (!take(letter - 33)) return 'Ascii85 overflow';
    } else if (letter === z || (folds && letter === y)) {
      if (held > 0) return `${String.fromCharCode(letter)} inside Ascii85 5-tuple`;
      pushWord(out, letter === z ? 0 : spaces);
    } else if (!nothing.has(letter)) return `Non-Ascii85 digit found: ${String.fromCharCode(letter)}`;
  }
  const missing = held === 0 ? 0 : 5 - held;
  for (let i = 0; i < missing; i++) if (!take(84)) return 'Ascii85 overflow';
  return Uint8Array.from(missing > 0 ? out.slice(0, -missing) : out);
}

function pushWord(out: number[], word: number): void {
  out.push(Math.floor(word / 0x1000000), (word >>> 16) & 255, (word >>> 8) & 255, word & 255);
}
