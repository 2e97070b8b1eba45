/** Order of resolution and layout of classes (mro_implementation, best_base in Objects/typeobject.c). */

import type { Runtime } from './runtime';
import { isSubtype } from './subtype';
import type { PyType } from './type';

/** C3: the merged order; null where there is none (a TypeError was raised). */
export function computeMro(runtime: Runtime, type: PyType, bases: readonly PyType[]): PyType[] | null {
  if (bases.length === 1) return [type, ...bases[0]!.mro];
  for (let i = 0; i < bases.length; i++) {
    if (bases.indexOf(bases[i]!) !== i) {
      return runtime.raise('TypeError', `duplicate base class ${bases[i]!.name}`);
    }
  }
  const lists = [...bases.map((base) => [...base.mro]), [...bases]];
  const order = [type];
  for (;;) {
    const left = lists.filter((list) => list.length > 0);
    if (left.length === 0) return order;
    const next = left.find((list) => !left.some((other) => other.indexOf(list[0]!) > 0))?.[0];
    if (next === undefined) {
      const names = [...new Set(left.map((list) => list[0]!))].map((base) => base.name).join(', ');
      const { resolutionOrderBreak } = runtime.profile.words;
      const text = `Cannot create a consistent method resolution${resolutionOrderBreak}order (MRO) for bases ${names}`;
      return runtime.raise('TypeError', text);
    }
    order.push(next);
    for (const list of left) if (list[0] === next) list.shift();
  }
}

/** Exceptions whose structures have fields of their own. */
const exceptionLayouts = new Set([
  ...[
    'BaseException',
    'BaseExceptionGroup',
    'OSError',
    'StopIteration',
    'SystemExit',
    'NameError',
    'AttributeError',
  ],
  ...['ImportError', 'SyntaxError', 'UnicodeEncodeError', 'UnicodeDecodeError', 'UnicodeTranslateError'],
]);

/** extra_ivars: its instances have fields that those of its base have not (`__dict__` and weak references aside). */
function hasOwnLayout(type: PyType): boolean {
  if (type.isClass) return type.base !== null && type.slotNames.length > type.base.slotNames.length;
  if (type.base === null) return true;
  if (type.spec?.anyLayout) return false;
  if (isException(type)) return exceptionLayouts.has(type.name);
  return true;
}

function isException(type: PyType): boolean {
  for (let at: PyType | null = type; at !== null; at = at.base) if (at.name === 'BaseException') return true;
  return false;
}

/** The type that decides the layout of a class's instances. */
export function solidBase(type: PyType): PyType {
  let at = type;
  while (!hasOwnLayout(at) && at.base !== null) at = at.base;
  return at;
}

/** best_base: null where a TypeError was raised. */
export function bestBase(runtime: Runtime, bases: readonly PyType[]): PyType | null {
  let best: PyType | null = null;
  let winner: PyType | null = null;
  for (const base of bases) {
    if (!base.subclassable) {
      return runtime.raise('TypeError', `type '${base.fullTypeName}' is not an acceptable base type`);
    }
    const candidate = solidBase(base);
    if (winner === null) {
      winner = candidate;
      best = base;
    } else if (isSubtype(winner, candidate)) {
    } else if (isSubtype(candidate, winner)) {
      winner = candidate;
      best = base;
    } else return runtime.raise('TypeError', 'multiple bases have instance lay-out conflict');
  }
  return best;
}

/** _PyType_CalculateMetaclass: the most derived metaclass; null where a TypeError was raised. */
export function calculateMetaclass(
  runtime: Runtime,
  metaclass: PyType,
  bases: readonly PyType[],
): PyType | null {
  let winner = metaclass;
  for (const base of bases) {
    if (isSubtype(winner, base.type)) continue;
    if (isSubtype(base.type, winner)) {
      winner = base.type;
      continue;
    }
    return runtime.raise(
      'TypeError',
      'metaclass conflict: the metaclass of a derived class must be a (non-strict) subclass of the metaclasses of all its bases',
    );
  }
  return winner;
}
