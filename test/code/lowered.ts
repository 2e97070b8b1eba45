import { type Code, lowerModule } from '../../src/code';
import { PythonParser } from '../../src/syntax';
import { wasmFilesOfPackages } from '../../src/tools/wasm-files';
import { type PythonVersion, profileFor } from '../../src/versions';

const parser = PythonParser.load(wasmFilesOfPackages(process.cwd()));

/** Parses and lowers a source text. */
export async function lowered(source: string, version: PythonVersion, probed = false): Promise<Code> {
  const parsed = (await parser).parse(source);
  const code = lowerModule(parsed.tree, source, parsed.lines, 'test.py', profileFor(version), { probed });
  parsed.dispose();
  return code;
}

/** A code object and all inside it. */
export function withInner(code: Code): Code[] {
  const inner = code.constants.flatMap((constant) =>
    constant.type === 'code' ? withInner(constant.code) : [],
  );
  return [code, ...inner];
}
