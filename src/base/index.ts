/**
 * base: spans and the line index, limits, `bug()`, names of characters, small pure helpers.
 * Invariant: knows nothing of Python.
 */
export { Bug, bug, never } from './bug';
export { characterNamed, nameOfCharacter } from './character-names';
export { bitLength, floatRatio } from './exact';
export {
  checkLimits,
  functionStepsOf,
  idleLimits,
  importLimits,
  keystrokeLimits,
  type Limits,
  wholeLimits,
} from './limits';
export * from './precise';
export { LineIndex, type Position, type Span } from './span';
