/** Every limit of a run, in steps and objects, never in milliseconds. Reaching one is an outcome that is shown. */

export interface Limits {
  /** Instructions of the module's run. */
  readonly steps: number;
  /** Instructions of other files of the program that imports may run; what is imported after them is not looked into. */
  readonly importSteps: number;
  /** Objects alive at once. */
  readonly objects: number;
  /** Characters printed. */
  readonly outputLength: number;
  /** Simulated bytes alive at once. */
  readonly bytes: number;
  /** Bits of an integer. */
  readonly integerBits: number;
  /** Paths that one root (the module, a function) is followed on. */
  readonly paths: number;
  /** Choices on one path. */
  readonly forks: number;
  /** How often both sides of one choice are followed; beyond that they take turns. */
  readonly siteForks: number;
  /** Instructions over all paths of one function's symbolic run, at most. */
  readonly functionSteps: number;
  /** Instructions of all symbolic runs of a file together: each function has the same share. */
  readonly symbolicSteps: number;
}

/** While typing. */
export const keystrokeLimits: Limits = {
  steps: 200_000,
  importSteps: 50_000,
  objects: 100_000,
  outputLength: 100_000,
  bytes: 100_000_000,
  integerBits: 1 << 20,
  paths: 8,
  forks: 12,
  siteForks: 1,
  functionSteps: 2_000,
  symbolicSteps: 15_000,
};

/** In idle time; refines the first facts. */
export const idleLimits: Limits = {
  steps: 1_000_000,
  importSteps: 150_000,
  objects: 500_000,
  outputLength: 1_000_000,
  bytes: 200_000_000,
  integerBits: 1 << 22,
  paths: 64,
  forks: 24,
  siteForks: 2,
  functionSteps: 10_000,
  symbolicSteps: 200_000,
};

/** `memlens check`, and a large budget. */
export const checkLimits: Limits = {
  steps: 2_000_000,
  importSteps: 60_000,
  objects: 500_000,
  outputLength: 2_000_000,
  bytes: 400_000_000,
  integerBits: 1 << 22,
  paths: 64,
  forks: 32,
  siteForks: 4,
  functionSteps: 20_000,
  symbolicSteps: 400_000,
};

/** `memlens trace`: one program, alone. */
export const wholeLimits: Limits = {
  steps: 100_000_000,
  importSteps: 100_000_000,
  objects: 10_000_000,
  outputLength: 20_000_000,
  bytes: 2_000_000_000,
  integerBits: 1 << 24,
  paths: 1024,
  forks: 40,
  siteForks: 8,
  functionSteps: 200_000,
  symbolicSteps: 20_000_000,
};

/** What a run may import; each file's characters. */
export const importLimits = { files: 300, characters: 400_000 } as const;

/** A function's share of the instructions of a file's symbolic runs does not become smaller than this. */
const shareMin = 150;

/** Instructions of each function's symbolic run, in a file with so many. */
export function functionStepsOf(limits: Limits, functions: number): number {
  const share = Math.floor(limits.symbolicSteps / Math.max(1, functions));
  return Math.min(limits.functionSteps, Math.max(shareMin, share));
}
