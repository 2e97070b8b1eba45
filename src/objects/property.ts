/** `property` (Objects/descrobject.c). */

import type { Heap, Visitor } from '../heap';
import type { Profile } from '../versions';
import { getAttribute } from './attributes';
import { bindArguments } from './callbind';
import { isAbstractMethod } from './descriptors';
import { type CommonContent, destroyCommon, restoreCommon, saveCommon, visitCommon } from './instance';
import { PyObject, type Result } from './object';
import { placeTracked } from './place';
import type { Runtime } from './runtime';
import { PyStr } from './str';
import { passTuple } from './tuple';
import type { PyType, TypeSpec } from './type';

/** All fields are owned; null stands for None. */
export class PyProperty extends PyObject {
  getter: PyObject | null = null;
  setter: PyObject | null = null;
  deleter: PyObject | null = null;
  doc: PyObject | null = null;
  /** The name it has in its class. */
  attribute: PyObject | null = null;
  /** The doc is the getter's. */
  getterDoc = false;

  override visit(visitor: Visitor): void {
    for (const part of this.parts()) if (part !== null) visitor(part);
    visitCommon(this, visitor);
  }

  private parts(): (PyObject | null)[] {
    return [this.getter, this.setter, this.deleter, this.doc, this.attribute];
  }

  override clear(heap: Heap): void {
    heap.touch(this);
    const { doc } = this;
    this.doc = null;
    if (doc !== null) heap.drop(doc);
  }

  override destroy(heap: Heap): void {
    const parts = this.parts();
    this.getter = null;
    this.setter = null;
    this.deleter = null;
    this.doc = null;
    this.attribute = null;
    for (const part of parts) if (part !== null) heap.drop(part);
    destroyCommon(this, heap);
  }

  override sizeBytes(profile: Profile): number {
    return profile.sizes.property;
  }

  override saveContent(): unknown {
    const { getter, setter, deleter, doc, attribute, getterDoc } = this;
    return { own: { getter, setter, deleter, doc, attribute, getterDoc }, common: saveCommon(this) };
  }

  override restoreContent(saved: { own: object; common: CommonContent }): void {
    Object.assign(this, saved.own);
    restoreCommon(this, saved.common);
  }
}

type Part = 'getter' | 'setter' | 'deleter';

/** A property; keeps what it is made of. */
export function newProperty(
  runtime: Runtime,
  type: PyType,
  parts: Partial<Record<Part | 'doc', PyObject | null>>,
): PyProperty {
  const { heap } = runtime;
  const made = new PyProperty();
  made.getter = parts.getter ? heap.take(parts.getter) : null;
  made.setter = parts.setter ? heap.take(parts.setter) : null;
  made.deleter = parts.deleter ? heap.take(parts.deleter) : null;
  made.doc = parts.doc ? heap.take(parts.doc) : null;
  if (made.doc === null && made.getter !== null && 'doc' in made.getter) {
    const doc = (made.getter as { doc: PyObject | null }).doc;
    if (doc !== null) {
      made.doc = heap.take(doc);
      made.getterDoc = true;
    }
  }
  return placeTracked(runtime, made, type, runtime.profile.sizes.property);
}

const signature = { name: 'property', signature: '(fget=None, fset=None, fdel=None, doc=None)' };

function missing(runtime: Runtime, property: PyProperty, instance: PyObject, part: Part): null {
  const { words } = runtime.profile;
  const template = { getter: words.propertyGet, setter: words.propertySet, deleter: words.propertyDelete }[
    part
  ];
  const name = property.attribute instanceof PyStr ? property.attribute.value : '';
  if (name === '') {
    const none = {
      getter: words.propertyGetUnnamed,
      setter: words.propertySetUnnamed,
      deleter: words.propertyDeleteUnnamed,
    };
    return runtime.raise('AttributeError', none[part].replace('{type}', instance.type.qualname));
  }
  return runtime.raise(
    'AttributeError',
    template.replace('{name}', name).replace('{type}', instance.type.qualname),
  );
}

/** property_copy: the same with one part replaced. */
function copyWith(runtime: Runtime, property: PyProperty, part: Part, value: PyObject): Result {
  const { getter, setter, deleter, getterDoc } = property;
  const doc = getterDoc && part === 'getter' ? null : getterDoc ? null : property.doc;
  // It calls the type with the four of them.
  passTuple(runtime, 4);
  const copy = newProperty(runtime, property.type, { getter, setter, deleter, doc, [part]: value });
  if (property.attribute !== null) copy.attribute = runtime.heap.take(property.attribute);
  return copy;
}

const partName = { getter: 'fget', setter: 'fset', deleter: 'fdel' } as const;

export const propertyType: TypeSpec = {
  name: 'property',
  collectable: true,
  slots: {
    get: (runtime, self, instance) => {
      if (instance === null) return runtime.heap.take(self);
      const { getter } = self as PyProperty;
      if (getter === null) return missing(runtime, self as PyProperty, instance, 'getter');
      return runtime.call(getter, [instance]);
    },
    set: (runtime, self, instance, value) => {
      const { setter, deleter } = self as PyProperty;
      const part = value === null ? deleter : setter;
      if (part === null) {
        return missing(runtime, self as PyProperty, instance, value === null ? 'deleter' : 'setter');
      }
      return runtime.call(part, value === null ? [instance] : [instance, value]);
    },
    new: (runtime, type, args, keywords) => {
      const bound = bindArguments(runtime, signature, args, keywords);
      if (bound === null) return null;
      const { none } = runtime.singletons;
      const [getter, setter, deleter, doc] = bound.map((part) => (part === none ? null : (part ?? null)));
      return newProperty(runtime, type, { getter, setter, deleter, doc });
    },
    init: (runtime) => runtime.none(),
  },
  methods: [
    ...(['getter', 'setter', 'deleter'] as const).map((part) => ({
      name: part,
      signature: '(object, /)',
      style: 'o' as const,
      body: (runtime: Runtime, self: PyObject, args: readonly (PyObject | undefined)[]): Result =>
        copyWith(runtime, self as PyProperty, part, args[0]!),
    })),
    {
      name: '__set_name__',
      signature: '(owner, name, /)',
      style: 'positional',
      body: (runtime, self, args) => {
        const property = self as PyProperty;
        runtime.heap.touch(property);
        const old = property.attribute;
        property.attribute = runtime.heap.take(args[1]!);
        if (old !== null) runtime.heap.drop(old);
        return runtime.none();
      },
    },
  ],
  getset: [
    ...(['getter', 'setter', 'deleter'] as const).map((part) => ({
      name: partName[part],
      member: true,
      get: (runtime: Runtime, self: PyObject): Result =>
        runtime.heap.take((self as PyProperty)[part] ?? runtime.singletons.none),
    })),
    {
      name: '__doc__',
      get: (runtime, self) => runtime.heap.take((self as PyProperty).doc ?? runtime.singletons.none),
    },
    {
      name: '__isabstractmethod__',
      get: (runtime, self) => isAbstractMethod(runtime, (self as PyProperty).getter),
    },
    {
      name: '__name__',
      get: (runtime, self) => {
        const { attribute, getter } = self as PyProperty;
        if (attribute !== null) return runtime.heap.take(attribute);
        if (getter !== null) return getAttribute(runtime, getter, '__name__');
        return runtime.raise('AttributeError', "'property' object has no attribute '__name__'");
      },
    },
  ],
};
