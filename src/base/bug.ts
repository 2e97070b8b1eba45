/** Our own mistakes. Odd Python is data, a limit is an outcome; only what must never happen comes here. */

export class Bug extends Error {
  override name = 'Bug';
}

/** Reports a broken invariant of ours: throws. Tests fail on it; the editor loses one lens, never the session. */
export function bug(message: string): never {
  throw new Bug(message);
}

/** For the `default` of an exhaustive switch. */
export function never(value: never): never {
  return bug(`unexpected ${String(value)}`);
}
