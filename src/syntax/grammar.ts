/** The names of tree-sitter-python's grammar, resolved to numbers once when the language is loaded. */

import type { Language } from 'web-tree-sitter';
import { bug } from '../base';

const FIELDS = [
  'alias',
  'alternative',
  'argument',
  'arguments',
  'attribute',
  'body',
  'cause',
  'code',
  'condition',
  'consequence',
  'definition',
  'expression',
  'format_specifier',
  'function',
  'guard',
  'key',
  'left',
  'module_name',
  'name',
  'object',
  'operator',
  'operators',
  'parameters',
  'return_type',
  'right',
  'subject',
  'subscript',
  'superclasses',
  'type',
  'type_conversion',
  'type_parameters',
  'value',
] as const;

export type FieldName = (typeof FIELDS)[number];

/** Numbers for the names of one loaded grammar. */
export class Grammar {
  /** What a node table holds for tree-sitter's ERROR nodes, whose own number is 65535. */
  readonly errorSymbol: number;
  /** By symbol: its name in the grammar. */
  readonly names: readonly string[];
  /** By symbol: whether it is a rule's node rather than a keyword or a sign. */
  readonly named: Uint8Array;
  /** By symbol: 1 for what may stand between any two nodes: comments, line continuations and errors. */
  readonly skipped: Uint8Array;
  readonly fields: Readonly<Record<FieldName, number>>;

  constructor(private readonly language: Language) {
    const count = language.types.length;
    this.errorSymbol = count;
    this.names = [...language.types, 'ERROR'];
    this.named = new Uint8Array(count + 1);
    this.skipped = new Uint8Array(count + 1);
    for (let symbol = 0; symbol < count; symbol++) {
      if (language.nodeTypeIsNamed(symbol)) this.named[symbol] = 1;
      if (this.names[symbol] === 'comment' || this.names[symbol] === 'line_continuation')
        this.skipped[symbol] = 1;
    }
    this.named[count] = 1;
    this.skipped[count] = 1;
    const fields: Partial<Record<FieldName, number>> = {};
    for (const name of FIELDS) fields[name] = language.fieldIdForName(name) ?? bug(`no field ${name}`);
    this.fields = fields as Record<FieldName, number>;
  }

  /** The symbol of a rule of the grammar. */
  rule(name: string): number {
    return this.language.idForNodeType(name, true) ?? bug(`no rule ${name}`);
  }

  /** The symbol of a keyword or sign. */
  token(name: string): number {
    return this.language.idForNodeType(name, false) ?? bug(`no token ${name}`);
  }

  /** Spreads a table by rule name into one by symbol (a name may have several symbols). */
  bySymbol<T>(table: Readonly<Record<string, T>>): (T | undefined)[] {
    const spread: (T | undefined)[] = this.names.map((name, symbol) =>
      this.named[symbol] === 1 ? table[name] : undefined,
    );
    for (const name of Object.keys(table)) {
      if (!this.names.includes(name)) bug(`no rule ${name}`);
    }
    return spread;
  }
}
