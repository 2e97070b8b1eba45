/** Code objects as text, for tests, the terminal and bug reports. */

import { never } from '../base';
import type { Code, CodeConstant } from './code';
import {
  binaryOperators,
  compareOperators,
  intrinsics,
  Op,
  opcodeNames,
  opcodeRows,
  specialMethods,
  unaryOperators,
} from './opcodes';

/** One instruction a line: source line where it changes, index, opcode, operand and what it names; nested code after. */
export function disassemble(code: Code): string {
  const text: string[] = [];
  write(code, text);
  return `${text.join('\n')}\n`;
}

function write(code: Code, text: string[]): void {
  text.push(`${code.kind} ${code.qualname}:`);
  let line = 0;
  for (let i = 0; i < code.ops.length; i++) {
    const shown = code.lines[i] === line ? '' : String(code.lines[i]);
    line = code.lines[i]!;
    const name = opcodeNames[code.ops[i]!]!;
    const operand = operandText(code, i);
    text.push(
      `${shown.padStart(4)} ${String(i).padStart(4)} ${operand ? `${name.padEnd(20)} ${operand}` : name}`,
    );
  }
  for (let row = 0; row < code.exceptionTable.length; row += 4) {
    const [start, end, handler, depth] = code.exceptionTable.subarray(row, row + 4) as unknown as number[];
    const kept = depth! < 0 ? `${-1 - depth!} lasti` : String(depth);
    text.push(`     ${start} to ${end! - 1} -> ${handler} [${kept}]`);
  }
  for (const constant of code.constants) {
    if (constant.type !== 'code') continue;
    text.push('');
    write(constant.code, text);
  }
}

function operandText(code: Code, at: number): string {
  const op = code.ops[at]!;
  const operand = code.operands[at]!;
  switch (opcodeRows[opcodeNames[op]!].operand) {
    case 'none':
      return '';
    case 'constant':
      return constantText(code.constants[operand]!);
    case 'name':
      return code.names[operand]!;
    case 'local':
      return code.slotNames[operand]!;
    case 'target':
      return `to ${operand}`;
    case 'operator':
      if (op === Op.UNARY_OP) return unaryOperators[operand]!;
      if (op === Op.COMPARE_OP) return compareOperators[operand]!;
      return op === Op.INPLACE_OP ? `${binaryOperators[operand]}=` : binaryOperators[operand]!;
    case 'flags':
      if (op === Op.CALL_INTRINSIC) return intrinsics[operand]!.name;
      return op === Op.LOAD_SPECIAL ? specialMethods[operand]! : String(operand);
    case 'statement':
      return `line ${code.statements[operand]!.line}, ${code.statements[operand]!.kind}`;
    case 'assumption':
      return code.assumptions?.[operand]?.text ?? '';
    case 'count':
      return String(operand);
  }
}

/** A constant as Python would write it. */
export function constantText(constant: CodeConstant): string {
  switch (constant.type) {
    case 'None':
    case 'Ellipsis':
      return constant.type;
    case 'bool':
      return constant.value ? 'True' : 'False';
    case 'int':
      return String(constant.value);
    case 'float':
      return floatText(constant.value);
    case 'complex':
      return `${constant.real === 0 ? '' : `${floatText(constant.real)}+`}${constant.imag}j`;
    case 'str':
      return `'${constant.value.replace(/[\\']/g, '\\$&').replace(/\n/g, '\\n')}'`;
    case 'bytes':
      return `b'${String.fromCharCode(...constant.value)}'`;
    case 'tuple':
      return `(${constant.items.map(constantText).join(', ')}${constant.items.length === 1 ? ',' : ''})`;
    case 'frozenset':
      return `frozenset({${constant.items.map(constantText).join(', ')}})`;
    case 'slice':
      return `slice(${constant.items.map(constantText).join(', ')})`;
    case 'code':
      return `<code ${constant.code.qualname}>`;
    default:
      return never(constant);
  }
}

function floatText(value: number): string {
  if (Object.is(value, -0)) return '-0.0';
  return Number.isInteger(value) && Math.abs(value) < 1e16 ? `${value}.0` : String(value);
}
