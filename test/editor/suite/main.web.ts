/** The suite for an extension host in a web worker. */
import { runAll } from './harness';
import './memory.suite';

export const run = runAll;
