/** Entry of the bundle: the command, or one of its workers. */
import { isMainThread } from 'node:worker_threads';
import { main } from './command';
import { serveChecks } from './worker';

if (isMainThread) {
  main(process.argv).then(
    (status) => {
      process.exitCode = status;
    },
    (error: unknown) => {
      process.stderr.write(
        `memlens: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}\n`,
      );
      process.exitCode = 2;
    },
  );
} else {
  void serveChecks();
}
