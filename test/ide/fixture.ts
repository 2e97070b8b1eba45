/** Reads the expectations of a fixture: the comments that test/README.md describes. */

export interface Expectation {
  readonly line: number;
  readonly text: string;
}

export interface Fixture {
  readonly python: string;
  readonly preset: 'expert' | 'learner';
  readonly lenses: readonly Expectation[];
  readonly hovers: readonly (Expectation & { readonly name: string })[];
  readonly refs: readonly (Expectation & { readonly name: string })[];
  readonly findings: readonly Expectation[];
  /** Comments that look like an expectation and are none. */
  readonly mistakes: readonly string[];
}

const known = /^(lens|hover (\w+)|refs|finding): ?(.*)$/;

export function readFixture(text: string): Fixture {
  const lenses: Expectation[] = [];
  const hovers: (Expectation & { name: string })[] = [];
  const refs: (Expectation & { name: string })[] = [];
  const findings: Expectation[] = [];
  const mistakes: string[] = [];
  const lines = text.split('\n');
  lines.forEach((content, index) => {
    const at = content.indexOf('# ');
    if (at < 0) return;
    // A comment of its own belongs to the next line of code.
    let line = index + 1;
    if (content.trim().startsWith('#')) while (/^\s*(#|$)/.test(lines[line - 1] ?? 'end')) line++;
    for (const comment of content.slice(at + 2).split(/\s+# /)) {
      const match = known.exec(comment.trim());
      if (match === null) {
        if (/^(lens|hover|refs|finding)\b/.test(comment)) mistakes.push(`line ${index + 1}: ${comment}`);
        continue;
      }
      const [, kind, name, said] = match;
      const value = said!.replace(/^"(.*)"$/, '$1');
      if (kind === 'lens') lenses.push({ line, text: value });
      else if (kind === 'finding') findings.push({ line, text: value });
      else if (kind === 'refs') {
        for (const pair of said!.trim().split(/\s+/)) {
          const [variable, count] = pair.split('=');
          refs.push({ line, name: variable!, text: count ?? '' });
        }
      } else hovers.push({ line, name: name!, text: value });
    }
  });
  return {
    python: /^# python: (\S+)/m.exec(text)?.[1] ?? '3.12',
    preset: /^# preset: learner/m.test(text) ? 'learner' : 'expert',
    lenses,
    hovers,
    refs,
    findings,
    mistakes,
  };
}
