// Counts what passed and failed, and prints it as it happens.
export class Report {
  passed = 0;
  failed = 0;
  left = [];

  constructor(title) {
    this.title = title;
  }

  pass(name) {
    this.passed++;
    console.log(`  ok    ${name}`);
  }

  fail(name, why) {
    this.failed++;
    console.log(`  FAIL  ${name}\n        ${String(why).split('\n').join('\n        ')}`);
  }

  async test(name, run) {
    try {
      await run();
      this.pass(name);
    } catch (error) {
      this.fail(name, error.message ?? error);
    }
  }

  /** Something that this machine cannot run, and why. */
  leftOut(what, why) {
    this.left.push(`${what}: ${why}`);
    console.log(`  left out: ${what}, because ${why}`);
  }

  end() {
    console.log(`${this.title}: ${this.passed} passed, ${this.failed} failed`);
    process.exitCode = this.failed > 0 ? 1 : 0;
  }
}
