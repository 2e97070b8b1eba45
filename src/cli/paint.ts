/** Colours of the terminal, or none. */

export interface Paint {
  readonly dim: (text: string) => string;
  readonly bold: (text: string) => string;
  readonly lens: (text: string) => string;
  readonly warning: (text: string) => string;
}

const code = (open: number, close: number) => (text: string) => `\u001b[${open}m${text}\u001b[${close}m`;
const plain = (text: string): string => text;

export function paint(on: boolean): Paint {
  if (!on) return { dim: plain, bold: plain, lens: plain, warning: plain };
  return { dim: code(2, 22), bold: code(1, 22), lens: code(36, 39), warning: code(33, 39) };
}
