/** The current context of `decimal`, its signals, and what an operation leaves in it. */

import { newException } from '../../exceptions';
import { newList } from '../../list';
import type { PyModule } from '../../module';
import type { PyObject, Result } from '../../object';
import type { Runtime } from '../../runtime';
import type { PyType, TypeSpec } from '../../type';
import { PyParts, placeParts } from '../parts';
import { Condition, type Decimal, invalidConditions, type Work } from './number';
import { copyContext, newContext, newDecimal, PyContext } from './objects';
import { contextType, decimalType, signalDictType } from './types';

/** Signals by the name of their exception, in the order in which they are looked at. */
export const signals: readonly (readonly [name: string, conditions: number])[] = [
  ['InvalidOperation', invalidConditions],
  ['FloatOperation', Condition.floatOperation],
  ['DivisionByZero', Condition.divisionByZero],
  ['Overflow', Condition.overflow],
  ['Underflow', Condition.underflow],
  ['Subnormal', Condition.subnormal],
  ['Inexact', Condition.inexact],
  ['Rounded', Condition.rounded],
  ['Clamped', Condition.clamped],
];

const invalidNames: readonly (readonly [name: string, condition: number])[] = [
  ['InvalidOperation', Condition.invalidOperation],
  ['ConversionSyntax', Condition.conversionSyntax],
  ['DivisionImpossible', Condition.divisionImpossible],
  ['DivisionUndefined', Condition.divisionUndefined],
  ['InvalidContext', Condition.invalidContext],
];

/** Names in the order of their bits, as contexts show them. */
const byBits = Object.entries({
  Clamped: Condition.clamped,
  InvalidOperation: Condition.conversionSyntax,
  DivisionByZero: Condition.divisionByZero,
  'InvalidOperation ': invalidConditions & ~Condition.conversionSyntax & 0x3f,
  Inexact: Condition.inexact,
  'InvalidOperation  ': invalidConditions & ~0x3f,
  FloatOperation: Condition.floatOperation,
  Overflow: Condition.overflow,
  Rounded: Condition.rounded,
  Subnormal: Condition.subnormal,
  Underflow: Condition.underflow,
});

/** `[InvalidOperation, Overflow]`. */
export function signalNames(status: number): string {
  const names = byBits.filter(([, bits]) => (status & bits) !== 0).map(([name]) => name.trim());
  return `[${[...new Set(names)].join(', ')}]`;
}

/** An exception of the module, borrowed. */
export function signalType(runtime: Runtime, name: string): PyType {
  const module = runtime.modules!.getStr('decimal') as PyModule;
  return module.dict.getStr(name) as PyType;
}

/** The conditions that an exception class stands for; null with KeyError's text where it is none. */
export function conditionsOf(runtime: Runtime, key: PyObject): number | null {
  for (const [name, conditions] of signals) if (signalType(runtime, name) === key) return conditions;
  return null;
}

/** Keeps the context that is current. */
const currentType: TypeSpec = { name: 'current_context', module: 'decimal', slots: {}, subclassable: false };

function holder(runtime: Runtime): PyParts {
  const module = runtime.modules!.getStr('decimal') as PyModule;
  return module.dict.getStr('_current_holder') as PyParts;
}

/** What the module keeps the current context in. */
export function newHolder(runtime: Runtime): PyObject {
  return placeParts(runtime, runtime.typeOf(currentType), new PyParts([null], 32));
}

/** The current context, borrowed; made when it is first asked for. */
export function currentContext(runtime: Runtime): PyContext {
  const kept = holder(runtime);
  const known = kept.parts[0] ?? null;
  if (known !== null) return known as PyContext;
  const made = newContext(runtime, runtime.typeOf(contextType), runtime.typeOf(signalDictType));
  const template = (runtime.modules!.getStr('decimal') as PyModule).dict.getStr('DefaultContext');
  if (template instanceof PyContext) {
    copyContext(template, made);
    made.status = 0;
  }
  kept.setPart(runtime.heap, 0, made);
  return made;
}

/** From here on this context is the current one; takes a reference. */
export function setCurrentContext(runtime: Runtime, context: PyContext): void {
  const kept = holder(runtime);
  kept.setPart(runtime.heap, 0, runtime.heap.take(context));
}

/** dec_addstatus: false where a trap raised. */
export function report(runtime: Runtime, context: PyContext, status: number): boolean {
  if (status === 0) return true;
  if ((context.status & status) !== status) {
    runtime.heap.touch(context);
    context.status |= status;
  }
  const trapped = status & context.traps;
  if (trapped === 0) return true;
  const [name] = signals.find(([, conditions]) => (trapped & conditions) !== 0)!;
  const named = [
    ...invalidNames.filter(([, condition]) => (trapped & condition) !== 0),
    ...signals.slice(1).filter(([, conditions]) => (trapped & conditions) !== 0),
  ];
  const list = newList(
    runtime,
    named.map(([one]) => runtime.heap.take(signalType(runtime, one))),
  );
  runtime.raiseObject(newException(runtime, signalType(runtime, name), [list]));
  return false;
}

/** The result of an operation as an object, where no trap raises. */
export function settle(runtime: Runtime, context: PyContext, work: Work, value: Decimal): Result {
  if (!report(runtime, context, work.status)) return null;
  return newDecimal(runtime, runtime.typeOf(decimalType), value);
}
