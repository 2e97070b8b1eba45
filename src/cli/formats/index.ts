/** The formats of `memlens check`, one file each. */
import type { FileReport } from '../report';
import { github } from './github';
import { json } from './json';
import { sarif } from './sarif';
import { text } from './text';

type Format = (reports: readonly FileReport[], python: string) => string;

export const formats = { text, json, sarif, github } satisfies Record<string, Format>;
