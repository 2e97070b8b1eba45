/** The suite for an extension host in Node. */
import { runAll } from './harness';
import './memory.suite';

export const run = runAll;
