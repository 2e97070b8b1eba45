/** A test runner small enough for every extension host: named async tests, one after the other. */

interface Test {
  readonly name: string;
  readonly run: () => Promise<void>;
}

const tests: Test[] = [];

export function test(name: string, run: () => Promise<void>): void {
  tests.push({ name, run });
}

/** Runs all; the driver reads each result from the console. */
export async function runAll(): Promise<void> {
  let failed = 0;
  for (const { name, run } of tests) {
    try {
      await run();
      say('pass', name);
    } catch (error) {
      failed++;
      say('fail', name, error instanceof Error ? error.message : String(error));
    }
  }
  // What the console said must have left the host before it ends.
  await sleep(500);
  if (failed > 0) throw new Error(`${failed} of ${tests.length} tests failed`);
}

function say(result: 'pass' | 'fail', name: string, why = ''): void {
  console.log(`MEMLENS-TEST ${JSON.stringify({ result, name, why })}`);
}

export function sleep(milliseconds: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, milliseconds));
}

/** Asks again until the answer is something, and says what the last answer was if it never is. */
export async function eventually<T>(
  what: string,
  look: () => Promise<T | undefined | false>,
  last?: () => unknown,
): Promise<T> {
  const end = Date.now() + 20_000;
  for (;;) {
    const found = await look();
    if (found) return found;
    if (Date.now() > end)
      throw new Error(`${what}: not in 20 s${last ? `; last seen: ${JSON.stringify(last())}` : ''}`);
    await sleep(100);
  }
}

export function check(holds: boolean, message: string): void {
  if (!holds) throw new Error(message);
}

/** Has the driver take a picture of the window as it is now. */
export async function picture(name: string): Promise<void> {
  await sleep(2500);
  console.log(`MEMLENS-SHOT ${name}`);
  await sleep(1500);
}
