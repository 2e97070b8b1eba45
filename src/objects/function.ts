/** Functions of the program (Objects/funcobject.c). */

import { bug } from '../base';
import type { Heap, Visitor } from '../heap';
import type { Profile } from '../versions';
import type { PyCell } from './cell';
import type { PyCode } from './code';
import { PyDict } from './dict';
import { type CommonContent, restoreCommon, saveCommon, visitCommon } from './instance';
import { PyObject } from './object';
import { placeTracked } from './place';
import type { Runtime } from './runtime';
import type { PyTuple } from './tuple';

/** All object fields are owned. */
export class PyFunction extends PyObject {
  code!: PyCode;
  globals!: PyDict;
  /** The dict of the builtins that its globals name. */
  builtins!: PyDict;
  name = '';
  qualname = '';
  /** `__doc__`, `__module__`: null stands for None. */
  doc: PyObject | null = null;
  module: PyObject | null = null;
  defaults: PyTuple | null = null;
  kwdefaults: PyDict | null = null;
  /** A tuple of cells, one for each of the code's free variables. */
  closure: PyTuple | null = null;
  annotations: PyObject | null = null;
  /** 3.14+: the function that computes the annotations. */
  annotate: PyObject | null = null;
  typeParameters: PyObject | null = null;

  /** The cells of the closure. */
  get cells(): readonly PyCell[] {
    return this.closure === null ? [] : (this.closure.items as readonly PyObject[] as readonly PyCell[]);
  }

  /** func_traverse: code, globals, module, defaults, kwdefaults, doc, name, dict, closure, annotations, qualname. */
  override visit(visitor: Visitor): void {
    visitor(this.code);
    visitor(this.globals);
    visitor(this.builtins);
    if (this.module !== null) visitor(this.module);
    if (this.defaults !== null) visitor(this.defaults);
    if (this.kwdefaults !== null) visitor(this.kwdefaults);
    if (this.doc !== null) visitor(this.doc);
    visitCommon(this, visitor);
    if (this.closure !== null) visitor(this.closure);
    if (this.annotations !== null) visitor(this.annotations);
    if (this.annotate !== null) visitor(this.annotate);
    if (this.typeParameters !== null) visitor(this.typeParameters);
  }

  /** func_clear: all but what a call needs to stay valid (code, globals). */
  override clear(heap: Heap): void {
    heap.touch(this);
    const { module, defaults, kwdefaults, doc, attributes, closure, annotations, annotate, typeParameters } =
      this;
    this.module = null;
    this.defaults = null;
    this.kwdefaults = null;
    this.doc = null;
    this.attributes = null;
    this.closure = null;
    this.annotations = null;
    this.annotate = null;
    this.typeParameters = null;
    if (module !== null) heap.drop(module);
    if (defaults !== null) heap.drop(defaults);
    if (kwdefaults !== null) heap.drop(kwdefaults);
    if (doc !== null) heap.drop(doc);
    if (attributes instanceof PyDict) heap.drop(attributes);
    if (closure !== null) heap.drop(closure);
    if (annotations !== null) heap.drop(annotations);
    if (annotate !== null) heap.drop(annotate);
    if (typeParameters !== null) heap.drop(typeParameters);
  }

  /** func_dealloc: func_clear, then code, globals, builtins. */
  override destroy(heap: Heap): void {
    this.clear(heap);
    heap.drop(this.globals);
    heap.drop(this.builtins);
    heap.drop(this.code);
  }

  override sizeBytes(profile: Profile): number {
    return profile.sizes.function;
  }

  override saveContent(): unknown {
    const { code, name, qualname, doc, module, defaults, kwdefaults, closure } = this;
    const { annotations, annotate, typeParameters } = this;
    return {
      ...{
        code,
        name,
        qualname,
        doc,
        module,
        defaults,
        kwdefaults,
        closure,
        annotations,
        annotate,
        typeParameters,
      },
      common: saveCommon(this),
    };
  }

  override restoreContent(saved: unknown): void {
    const { common, ...own } = saved as { common: CommonContent };
    Object.assign(this, own);
    restoreCommon(this, common);
  }
}

/**
 * A new function (MAKE_FUNCTION): keeps code and globals; its other fields are set by the instructions that follow.
 * Its docstring is the code's first constant, its module the globals' `__name__`.
 */
export function newFunction(
  runtime: Runtime,
  code: PyCode,
  globals: PyDict,
  qualname: string | null = null,
): PyFunction {
  const { heap } = runtime;
  const made = new PyFunction();
  made.code = heap.take(code);
  made.globals = heap.take(globals);
  const builtins = runtime.builtins?.dict ?? bug('functions need the module builtins');
  const own = globals.getStr('__builtins__');
  const named = own instanceof PyDict ? own : null;
  made.builtins = heap.take(named ?? builtins);
  made.name = code.code.name;
  made.qualname = qualname ?? code.code.qualname;
  const doc = code.code.hasDocstring ? code.constants[0] : undefined;
  if (doc !== undefined) made.doc = heap.take(doc);
  const module = globals.getStr('__name__');
  if (module !== null) made.module = heap.take(module);
  return placeTracked(runtime, made, runtime.types.function, runtime.profile.sizes.function);
}
