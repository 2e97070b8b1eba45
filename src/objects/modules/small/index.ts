/**
 * Small modules: of text (`shlex`, `html`, `keyword`, `getopt`), of sorting (`graphlib`), and about the
 * system (`tempfile`, `shutil`, `timeit`, `platform`, `atexit`, `errno`, `stat`).
 * Invariant: knows nothing of other library modules.
 */

import { libraryFlags } from '../library-flags';
import type { ModuleSpec } from '../spec';
import { unknownFunction } from '../unknown-function';
import { atexit, errno, platform, shutil, stat, tempfile, timeit } from './system';
import { getopt, graphlib, html, keyword, shlex } from './text';

const functions = [unknownFunction];

export const smallModules: readonly ModuleSpec[] = [
  { name: 'atexit', python: atexit },
  { name: 'errno', python: errno },
  { name: 'getopt', python: getopt },
  { name: 'graphlib', python: graphlib },
  { name: 'html', functions, python: html },
  { name: 'keyword', constants: libraryFlags('typeStatement'), python: keyword },
  { name: 'platform', functions, python: platform },
  { name: 'shlex', python: shlex },
  { name: 'shutil', functions, python: shutil },
  { name: 'stat', python: stat },
  { name: 'tempfile', functions, python: tempfile },
  { name: 'timeit', functions, python: timeit },
];
