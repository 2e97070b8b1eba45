/** Functions, classes and their decorators. */

import { convertBlockWithin, endOf } from './blocks';
import { convertArguments } from './calls';
import type { Conversion, Converter } from './conversion';
import { convertParameters } from './parameters';
import type { ClassDef, Expr, FunctionDef, Node, Stmt } from './tree';
import { convertTypeParams } from './types';

export const definitionConverters: Readonly<Record<string, Converter<Stmt>>> = {
  function_definition: (c, row) => convertFunction(c, row, []),
  class_definition: (c, row) => convertClass(c, row, []),
  decorated_definition: convertDecorated,
};

function convertDecorated(c: Conversion, row: number): Stmt {
  const decorators: Expr[] = [];
  for (const child of c.namedChildren(row)) {
    if (c.symbol[child] === c.symbols.decorator) decorators.push(c.expr(c.firstNamed(child), c.end[child]));
  }
  const definition = c.field(row, c.fields.definition);
  if (definition < 0) return { kind: 'ErrorStmt', start: c.start[row]!, end: c.end[row]! };
  return c.symbol[definition] === c.symbols.functionDefinition
    ? convertFunction(c, definition, decorators)
    : convertClass(c, definition, decorators);
}

/** The name of a definition; a missing one is empty and has no width. */
function nameOf(c: Conversion, row: number): { name: string; nameSpan: Node } {
  const name = c.field(row, c.fields.name);
  if (name < 0) {
    const nameSpan = { start: c.start[row]!, end: c.start[row]! };
    return { name: '', nameSpan };
  }
  return { name: c.identifier(name), nameSpan: c.span(name) };
}

function convertFunction(c: Conversion, row: number, decorators: Expr[]): FunctionDef {
  const { name, nameSpan } = nameOf(c, row);
  const isAsync = c.childOf(row, c.symbols.asyncKeyword) >= 0;
  const typeParams = convertTypeParams(c, c.field(row, c.fields.type_parameters));
  const args = convertParameters(c, c.field(row, c.fields.parameters), nameSpan.end);
  const returnType = c.field(row, c.fields.return_type);
  const returns = returnType < 0 ? null : c.expr(returnType);
  const suite = c.field(row, c.fields.body);
  const body = convertBlockWithin(c, suite, row, 'function definition', {
    scope: isAsync ? 'async function' : 'function',
    comprehension: null,
    inLoop: false,
    inExceptStar: false,
  });
  return {
    kind: isAsync ? 'AsyncFunctionDef' : 'FunctionDef',
    start: c.start[row]!,
    end: endOf(c, body, c.end[row]!),
    name,
    nameSpan,
    args,
    body,
    decorators,
    returns,
    typeParams,
  };
}

function convertClass(c: Conversion, row: number, decorators: Expr[]): ClassDef {
  const { name, nameSpan } = nameOf(c, row);
  const typeParams = convertTypeParams(c, c.field(row, c.fields.type_parameters));
  const { args: bases, keywords } = convertArguments(c, c.field(row, c.fields.superclasses));
  const body = convertBlockWithin(c, c.field(row, c.fields.body), row, 'class definition', {
    scope: 'class',
    comprehension: null,
    inLoop: false,
    inExceptStar: false,
  });
  return {
    kind: 'ClassDef',
    start: c.start[row]!,
    end: endOf(c, body, c.end[row]!),
    name,
    nameSpan,
    bases,
    keywords,
    body,
    decorators,
    typeParams,
  };
}
