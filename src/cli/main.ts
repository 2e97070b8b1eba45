/** Entry of the bundle: the command, or one of its workers. */
import { isMainThread } from 'node:worker_threads';
import { main } from './command';
import { serveChecks } from './worker';

if (isMainThread) {
  // `memlens check … | head` closes the pipe early; that is no failure of ours.
  process.stdout.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code !== 'EPIPE') throw error;
    process.exit();
  });
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
