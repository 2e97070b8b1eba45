import { lowerModule, lowerSource } from '../../src/code';
import { Heap } from '../../src/heap';
import { type Compiler, Machine, type MachineOptions } from '../../src/machine';
import { PythonParser } from '../../src/syntax';
import { wasmFilesOfPackages } from '../../src/tools/wasm-files';
import { type PythonVersion, profileFor } from '../../src/versions';

let loaded: Promise<PythonParser> | null = null;

export interface Ran {
  readonly stdout: string;
  readonly stderr: string;
  /** As a record says it: `end`, the name of an exception, `limit: …`, `unknown: …`. */
  readonly ended: string;
  readonly machine: Machine;
}

function compilerOf(parser: PythonParser, version: PythonVersion): Compiler {
  return (source, filename, mode) => {
    const parsed = parser.parse(source);
    parsed.dispose();
    const { tree } = parsed;
    const problem = tree.problems[0];
    if (problem !== undefined) return problem.message;
    const code = lowerSource(tree, source, parsed.lines, filename, profileFor(version), mode);
    return code.problems[0]?.message ?? code;
  };
}

/** A machine with the module's frame on its stack. */
export async function prepare(
  source: string,
  version: PythonVersion,
  options: MachineOptions = {},
): Promise<Machine> {
  loaded ??= PythonParser.load(wasmFilesOfPackages());
  const parser = await loaded;
  const profile = profileFor(version);
  const parsed = parser.parse(source);
  parsed.dispose();
  const code = lowerModule(parsed.tree, source, parsed.lines, 'main.py', profile);
  const machine = new Machine(new Heap(profile), profile, {
    compiler: compilerOf(parser, version),
    ...options,
  });
  machine.start(code);
  return machine;
}

/** Runs a program to its end, as a trace does. */
export async function runPython(
  source: string,
  version: PythonVersion = '3.12',
  options: MachineOptions = {},
): Promise<Ran> {
  const machine = await prepare(source, version, options);
  machine.proceed();
  return { stdout: machine.output, stderr: machine.errors, ended: endOf(machine), machine };
}

export function endOf(machine: Machine): string {
  const { outcome } = machine;
  if (outcome === null) return 'not ended';
  switch (outcome.kind) {
    case 'done':
      return 'end';
    case 'raised':
      return outcome.exception.type.name;
    case 'limit':
      return `limit: ${outcome.which}, line ${outcome.line}`;
    case 'unknown':
      return `unknown: ${outcome.why}, line ${outcome.line}`;
  }
}
