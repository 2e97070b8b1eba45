/** `memlens check`: the findings of files, in a format of choice. */
import { writeFileSync } from 'node:fs';
import { CannotRun, pythonFiles, readSource } from './files';
import { formats } from './formats';
import { Pool } from './pool';
import { applyEdits, type FileReport } from './report';

export interface CheckOptions {
  readonly python: string;
  readonly format: keyof typeof formats;
  readonly fix: boolean;
  readonly jobs: number;
}

/** Checks all files that the paths name. Answers 0 where nothing was found, 1 where something was, 2 where a file could not be checked. */
export async function check(paths: readonly string[], options: CheckOptions): Promise<number> {
  const files = [...new Set(paths.flatMap((path) => pythonFiles(path).map((file) => file.path)))];
  if (files.length === 0) throw new CannotRun(`there is no Python file in ${paths.join(', ')}`);
  const pool = new Pool(Math.min(options.jobs, files.length));
  let reports: FileReport[];
  try {
    reports = await Promise.all(files.map((file) => pool.check(file, options.python)));
    if (options.fix) {
      reports = await Promise.all(
        reports.map((report) => {
          const fixed = fixFile(report);
          return fixed ? pool.check(report.file, options.python) : report;
        }),
      );
    }
  } finally {
    await pool.close();
  }
  process.stdout.write(formats[options.format](reports, options.python));
  for (const report of reports) {
    if (report.failure !== null) process.stderr.write(`${report.file}: ${report.failure}\n`);
  }
  if (reports.some((report) => report.failure !== null)) return 2;
  return reports.some((report) => report.findings.length > 0) ? 1 : 0;
}

/** Applies the safe fixes of a file, first to last, leaving out those that overlap an earlier one. */
function fixFile(report: FileReport): boolean {
  const edits = report.findings.flatMap((finding) => finding.fixes.find((fix) => fix.safe)?.offsets ?? []);
  if (edits.length === 0) return false;
  writeFileSync(report.file, applyEdits(readSource(report.file), edits));
  return true;
}
