/** Workers that check files, one file at a time each; a worker that dies costs its file, not the run. */
import { Worker } from 'node:worker_threads';
import { type FileReport, failed } from './report';

interface Job {
  readonly file: string;
  readonly python: string;
  readonly done: (report: FileReport) => void;
}

/** Megabytes of heap a worker may have; a file that needs more is reported as such. */
const workerMegabytes = 1000;

export class Pool {
  private readonly queue: Job[] = [];
  private readonly idle: Worker[] = [];
  private readonly running = new Map<Worker, Job>();
  private closed = false;

  constructor(size: number) {
    for (let i = 0; i < size; i++) this.start();
  }

  check(file: string, python: string): Promise<FileReport> {
    return new Promise((done) => {
      this.queue.push({ file, python, done });
      this.next();
    });
  }

  async close(): Promise<void> {
    this.closed = true;
    await Promise.all(this.idle.map((worker) => worker.terminate()));
  }

  private start(): void {
    const worker = new Worker(__filename, { resourceLimits: { maxOldGenerationSizeMb: workerMegabytes } });
    worker.on('message', (report: FileReport) => {
      const job = this.running.get(worker);
      this.running.delete(worker);
      this.idle.push(worker);
      job?.done(report);
      this.next();
    });
    worker.on('error', (error) => {
      const job = this.running.get(worker);
      this.running.delete(worker);
      job?.done(failed(job.file, `the analysis failed: ${error.message}`));
      if (!this.closed) this.start();
    });
    this.idle.push(worker);
    this.next();
  }

  private next(): void {
    while (this.queue.length > 0 && this.idle.length > 0) {
      const job = this.queue.shift()!;
      const worker = this.idle.pop()!;
      this.running.set(worker, job);
      worker.postMessage({ file: job.file, python: job.python });
    }
  }
}
