/** Every limit of a run, in steps and objects, never in milliseconds. Reaching one is an outcome that is shown. */

export interface Limits {
  /** Instructions of the module's run. */
  readonly steps: number;
  /** Objects alive at once. */
  readonly objects: number;
  /** Characters printed. */
  readonly outputLength: number;
  /** Bits of an integer. */
  readonly integerBits: number;
  /** Paths that one root (the module, a function) is followed on. */
  readonly paths: number;
  /** Choices on one path. */
  readonly forks: number;
  /** Instructions over all paths of one function's symbolic run. */
  readonly functionSteps: number;
}

/** While typing. */
export const keystrokeLimits: Limits = {
  steps: 200_000,
  objects: 100_000,
  outputLength: 100_000,
  integerBits: 1 << 20,
  paths: 32,
  forks: 12,
  functionSteps: 20_000,
};

/** In idle time; refines the first facts. */
export const idleLimits: Limits = {
  steps: 5_000_000,
  objects: 1_000_000,
  outputLength: 1_000_000,
  integerBits: 1 << 22,
  paths: 256,
  forks: 24,
  functionSteps: 200_000,
};

/** `memlens trace` and `memlens check`. */
export const wholeLimits: Limits = {
  steps: 100_000_000,
  objects: 10_000_000,
  outputLength: 20_000_000,
  integerBits: 1 << 24,
  paths: 1024,
  forks: 40,
  functionSteps: 2_000_000,
};
