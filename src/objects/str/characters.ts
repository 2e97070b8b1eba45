/** Properties of characters (Objects/unicodectype.c), from the Unicode data that JavaScript carries. */

/** Py_UNICODE_ISSPACE: bidirectional type WS, B or S, or category Zs. */
export function isSpace(code: number): boolean {
  if (code < 0x80) return code === 32 || (code >= 9 && code <= 13) || (code >= 28 && code <= 31);
  return (
    code === 0x85 ||
    code === 0xa0 ||
    code === 0x1680 ||
    (code >= 0x2000 && code <= 0x200a) ||
    code === 0x2028 ||
    code === 0x2029 ||
    code === 0x202f ||
    code === 0x205f ||
    code === 0x3000
  );
}

/** Where str.splitlines() splits. */
export function isLineBreak(code: number): boolean {
  return (
    (code >= 10 && code <= 13) ||
    (code >= 28 && code <= 30) ||
    code === 0x85 ||
    code === 0x2028 ||
    code === 0x2029
  );
}

const printable = /^[^\p{Cc}\p{Cf}\p{Cs}\p{Co}\p{Cn}\p{Zl}\p{Zp}\p{Zs}]$/u;

/** str.isprintable() of one character: nothing of the categories Other and Separator but the space. */
export function isPrintable(code: number): boolean {
  if (code < 0x7f) return code >= 32;
  return printable.test(String.fromCodePoint(code));
}

const alphabetic = /^\p{L}$/u;
const decimal = /^\p{Nd}$/u;
const numeric = /^\p{N}$/u;
const uppercase = /^\p{Uppercase}$/u;
const lowercase = /^\p{Lowercase}$/u;
const titlecase = /^\p{Lt}$/u;
const cased = /^[\p{Cased}]$/u;
const caseIgnorable = /^\p{Case_Ignorable}$/u;
const identifierStart = /^[\p{XID_Start}_]$/u;
const identifierPart = /^\p{XID_Continue}$/u;

export const isAlphabetic = (character: string): boolean => alphabetic.test(character);
export const isUppercase = (character: string): boolean => uppercase.test(character);
export const isLowercase = (character: string): boolean => lowercase.test(character);
export const isTitlecase = (character: string): boolean => titlecase.test(character);
export const isCased = (character: string): boolean => cased.test(character);
export const isCaseIgnorable = (character: string): boolean => caseIgnorable.test(character);
export const isIdentifierStart = (character: string): boolean => identifierStart.test(character);
export const isIdentifierPart = (character: string): boolean => identifierPart.test(character);
export const isDecimal = (character: string): boolean => decimal.test(character);

/** Ideographs with a numeric value (field kNumeric of Unihan): str.isnumeric() knows them, their category does not tell. */
const numericIdeographs = new Set(
  '㐅㒃㠪㭍一七万三九二五亖亿什仟仨伍佰億兆兩八六十千卄卅卌叁参參叄四壱壹幺廾廿弌弍弎弐拾捌柒漆玖百肆萬貮貳貳贰阡陆陌陸零两',
);

export function isNumeric(character: string): boolean {
  return numeric.test(character) || numericIdeographs.has(character);
}

/** Characters with the property Numeric_Type=Digit, which are no decimal digits: superscripts, circled digits and the like. */
const otherDigits: readonly (readonly [number, number])[] = [
  [0xb2, 0xb3],
  [0xb9, 0xb9],
  [0x1369, 0x1371],
  [0x19da, 0x19da],
  [0x2070, 0x2070],
  [0x2074, 0x2079],
  [0x2080, 0x2089],
  [0x2460, 0x2468],
  [0x2474, 0x247c],
  [0x2488, 0x2490],
  [0x24ea, 0x24ea],
  [0x24f5, 0x24fd],
  [0x24ff, 0x24ff],
  [0x2776, 0x277e],
  [0x2780, 0x2788],
  [0x278a, 0x2792],
  [0x10a40, 0x10a43],
  [0x10e60, 0x10e68],
  [0x11052, 0x1105a],
  [0x1f100, 0x1f10a],
];

export function isDigit(character: string): boolean {
  if (decimal.test(character)) return true;
  const code = character.codePointAt(0)!;
  return otherDigits.some(([first, last]) => code >= first && code <= last);
}

/** The value of a decimal digit of any script; null for other characters. */
export function decimalDigit(code: number): number | null {
  if (code < 0x80) return code >= 48 && code <= 57 ? code - 48 : null;
  if (!decimal.test(String.fromCodePoint(code))) return null;
  // The mathematical digits are five runs of ten without a gap.
  if (code >= 0x1d7ce && code <= 0x1d7ff) return (code - 0x1d7ce) % 10;
  // Each script's ten digits follow one another; find the first of the run.
  let first = code;
  while (code - first < 9 && decimal.test(String.fromCodePoint(first - 1))) first--;
  return code - first;
}
