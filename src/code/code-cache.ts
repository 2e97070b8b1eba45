/**
 * Code of functions that were lowered before: the same text in the same place of the program gives the same code, some
 * characters and lines further on. Only functions of modules and of classes are kept, for which no name around them
 * is a cell.
 */

import type { FunctionDef } from '../syntax';
import type { Code, CodeConstant } from './code';

interface Entry {
  readonly code: Code;
  readonly start: number;
  readonly line: number;
  /** Attributes that it sets on `self`: its class lists them. */
  readonly attributes: readonly string[];
}

export class CodeCache {
  private before = new Map<string, Entry>();
  private now = new Map<string, Entry>();
  private namesBefore = new Map<string, readonly string[]>();
  private namesNow = new Map<string, readonly string[]>();

  /** Another text of the same file is lowered: what the last one did not use is forgotten. */
  begin(): void {
    this.before = this.now;
    this.now = new Map();
    this.namesBefore = this.namesNow;
    this.namesNow = new Map();
  }

  /** The function's code where it is now, and the attributes it sets; null where it was not known. */
  find(
    key: string,
    node: FunctionDef,
    line: number,
    firstLine: number,
  ): Pick<Entry, 'code' | 'attributes'> | null {
    const entry = this.before.get(key) ?? this.now.get(key);
    if (entry === undefined) return null;
    // A class has its line among its constants.
    if (entry.line !== line && hasClass(entry.code)) return null;
    const code = moved(entry.code, node.start - entry.start, line - entry.line);
    const found = code.firstLine === firstLine ? code : { ...code, firstLine };
    const made = { ...entry, code: found, start: node.start, line };
    this.now.set(key, made);
    return made;
  }

  keep(key: string, node: FunctionDef, line: number, code: Code, attributes: readonly string[]): void {
    this.now.set(key, { code, start: node.start, line, attributes });
  }

  /** The identifiers of a function's text, from the text or as `find` finds them. */
  identifiers(text: string, find: () => readonly string[]): readonly string[] {
    const names = this.namesBefore.get(text) ?? this.namesNow.get(text) ?? find();
    this.namesNow.set(text, names);
    return names;
  }
}

function hasClass(code: Code): boolean {
  return code.constants.some(
    (constant) => constant.type === 'code' && (constant.code.kind === 'class' || hasClass(constant.code)),
  );
}

function moved(code: Code, characters: number, lines: number): Code {
  if (characters === 0 && lines === 0) return code;
  const place = ({ start, end }: { start: number; end: number }) => ({
    start: start + characters,
    end: end + characters,
  });
  return {
    ...code,
    firstLine: code.firstLine + lines,
    span: place(code.span),
    statements: code.statements.map((statement) => {
      const span = place(statement.span);
      const headSpan = statement.headSpan === statement.span ? span : place(statement.headSpan);
      return { ...statement, line: statement.line + lines, span, headSpan };
    }),
    ...(code.assumptions === undefined
      ? {}
      : { assumptions: code.assumptions.map((one) => ({ ...one, line: one.line + lines })) }),
    constants: code.constants.some(({ type }) => type === 'code')
      ? code.constants.map((constant) => movedConstant(constant, characters, lines))
      : code.constants,
    lines: lines === 0 ? code.lines : code.lines.map((line) => line + lines),
    starts: code.starts.map((start) => start + characters),
    ends: code.ends.map((end) => end + characters),
  };
}

function movedConstant(constant: CodeConstant, characters: number, lines: number): CodeConstant {
  return constant.type === 'code'
    ? { type: 'code', code: moved(constant.code, characters, lines) }
    : constant;
}
