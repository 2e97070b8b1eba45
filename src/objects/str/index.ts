/**
 * str: the object and its factories, the methods by family, and the three ways to format.
 * Invariant: knows nothing of frames and control flow.
 */
export * from './str';
