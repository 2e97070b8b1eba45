/**
 * Every identifier of a source text. The parser interns them, and 3.13 and later make immortal what the parser and
 * code objects intern as a name (Parser/pegen.c:_PyPegen_new_identifier, Objects/codeobject.c:intern_strings).
 */

import type { FunctionDef, Module, Node } from '../syntax';
import type { CodeCache } from './code-cache';

/** Fields of the tree that hold identifiers, alone or in a list. */
const fields: ReadonlySet<string> = new Set([
  'id',
  'name',
  'attr',
  'arg',
  'asname',
  'module',
  'rest',
  'names',
  'kwdAttrs',
]);

/** The identifiers in the tree of a module or of an expression; dotted names in one piece and in parts. */
export function identifiersOf(root: Module | Node, text: string, cache: CodeCache | null): readonly string[] {
  const found = new Set<string>();
  const todo: unknown[] = [root];
  for (let node = todo.pop(); node !== undefined; node = todo.pop()) {
    if (typeof node !== 'object' || node === null) continue;
    if (Array.isArray(node)) {
      todo.push(...(node as unknown[]));
      continue;
    }
    const at = node as Readonly<Record<string, unknown>>;
    if (at.kind === 'Constant') continue;
    if (isFunction(at) && at !== root) {
      // By themselves, so that those of a function that stays are known.
      const within = () => identifiersOf(at, text, null);
      const names = cache?.identifiers(text.slice(at.start, at.end), within) ?? within();
      for (const name of names) found.add(name);
      todo.push(at.decorators);
      continue;
    }
    for (const part in at) {
      const value = at[part];
      if (typeof value === 'string') {
        if (fields.has(part)) add(found, value);
      } else if (typeof value === 'object' && value !== null) {
        if (Array.isArray(value) && typeof value[0] === 'string') {
          if (fields.has(part)) for (const name of value as string[]) add(found, name);
        } else if (part !== 'decorators' || (at as unknown) !== root) {
          // Decorators are no part of a function's text.
          todo.push(value);
        }
      }
    }
  }
  return [...found];
}

function add(found: Set<string>, name: string): void {
  found.add(name);
  if (name.includes('.')) for (const part of name.split('.')) found.add(part);
}

function isFunction(node: Readonly<Record<string, unknown>>): node is FunctionDef & Record<string, unknown> {
  return node.kind === 'FunctionDef' || node.kind === 'AsyncFunctionDef';
}
