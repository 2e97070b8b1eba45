/**
 * Python files with what is expected beside the line, `# information: [rule] "part of the message"`. A finding that no
 * comment asks for fails, and so does a comment without its finding.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { findingsOf } from './runs';

const folder = join(__dirname, 'fixtures');

interface Expected {
  readonly line: number;
  readonly severity: string;
  readonly rule: string;
  readonly part: string;
}

function expectedIn(text: string): Expected[] {
  return text.split('\n').flatMap((line, at) =>
    [...line.matchAll(/# (error|warning|information|hint): \[([\w-]+)\] "(.*?)"(?=\s*(?:#|$))/g)].map(
      (match) => ({
        line: at + 1,
        severity: match[1]!,
        rule: match[2]!,
        part: match[3]!,
      }),
    ),
  );
}

for (const rule of readdirSync(folder)) {
  describe(rule, () => {
    for (const file of readdirSync(join(folder, rule))) {
      it(file, async () => {
        const text = readFileSync(join(folder, rule, file), 'utf8');
        const open = expectedIn(text);
        const extra: string[] = [];
        for (const finding of await findingsOf(text)) {
          const line = text.slice(0, finding.span.start).split('\n').length;
          const at = open.findIndex(
            (one) =>
              one.line === line &&
              one.rule === finding.rule &&
              one.severity === finding.severity &&
              finding.message.includes(one.part),
          );
          if (at >= 0) open.splice(at, 1);
          else extra.push(`${line}: ${finding.severity} [${finding.rule}] ${finding.message}`);
        }
        expect({ extra, missing: open }).toEqual({ extra: [], missing: [] });
      });

      // The numbers are those of 3.12; what is found is the same.
      for (const python of ['3.10', '3.13'] as const) {
        it(`${file} on ${python}`, async () => {
          const text = readFileSync(join(folder, rule, file), 'utf8');
          const expected = expectedIn(text).map((one) => `${one.line}: ${one.rule}`);
          const found = (await findingsOf(text, python)).map(
            (finding) => `${text.slice(0, finding.span.start).split('\n').length}: ${finding.rule}`,
          );
          expect(found.sort()).toEqual(expected.sort());
        });
      }
    }
  });
}
