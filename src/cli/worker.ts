/** The worker's side of the pool. */
import { parentPort } from 'node:worker_threads';
import { analyse, loadAnalyzer } from './analyzer';
import { CannotRun, NotText, readSource } from './files';
import { failed, reportOf, undecodable } from './report';

/** Answers every file that is posted with its report. */
export async function serveChecks(): Promise<void> {
  const port = parentPort!;
  const analyzer = loadAnalyzer();
  port.on('message', async ({ file, python }: { file: string; python: string }) => {
    try {
      const text = readSource(file);
      port.postMessage(reportOf(file, analyse(await analyzer, file, text, python)));
    } catch (error) {
      if (error instanceof NotText) port.postMessage(undecodable(file, error.message));
      else if (error instanceof CannotRun) port.postMessage(failed(file, error.message));
      else {
        const words = error instanceof Error ? (error.stack ?? error.message) : String(error);
        port.postMessage(failed(file, `the analysis failed: ${words}`));
      }
    }
  });
}
