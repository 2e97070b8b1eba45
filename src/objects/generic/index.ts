/**
 * generic: what annotations are made of (`list[int]`, `int | str`, type variables, type aliases), and the templates of
 * t-strings.
 * Invariant: knows nothing of frames or control flow.
 */

export { newGenericAlias, PyGenericAlias } from './generic-alias';
export { newInterpolation, newTemplate, PyInterpolation, PyTemplate } from './template';
export { newTypeAlias, PyTypeAlias } from './type-alias';
export { newTypeParameter, Part as TypeParameterPart, PyTypeParameter } from './type-parameter';
export { subscriptTyping } from './typing';
export { newUnion, PyUnion } from './union';
