/** Workflow commands of GitHub Actions: findings appear on the lines of a pull request. */
import type { Severity } from '../../ide';
import type { FileReport } from '../report';

const commands: Readonly<Record<Severity, string>> = {
  error: 'error',
  warning: 'warning',
  information: 'notice',
  hint: 'notice',
};

export function github(reports: readonly FileReport[]): string {
  return reports
    .flatMap(({ file, findings }) =>
      findings.map(({ rule, severity, message, range }) => {
        const { start, end } = range;
        const place = `line=${start.line},endLine=${end.line},col=${start.column + 1},endColumn=${end.column + 1}`;
        return `::${commands[severity]} file=${property(file)},${place},title=${property(`memlens ${rule}`)}::${data(message)}\n`;
      }),
    )
    .join('');
}

/** The runner unescapes these in messages, and two more in properties. */
const data = (text: string): string =>
  text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');
const property = (text: string): string => data(text).replaceAll(':', '%3A').replaceAll(',', '%2C');
