/** print, and the texts of objects: repr, ascii, format. */

import { FreeList } from '../../heap';
import { callOwned, getAttribute } from '../attributes';
import { makeParser } from '../callbind';
import { NativeFrame, type NativeSpec } from '../native';
import { boundBuiltinBytes, newBoundBuiltin } from '../native-functions';
import type { PyObject, Result } from '../object';
import { ascii, format, repr, str } from '../protocol/text';
import type { Runtime } from '../runtime';
import { takeAll } from '../slot-calls';
import { isStr, newStr, PyStr } from '../str';
import { PyTextOutput, writeSpec } from '../text-output';
import { newTuple, passTuple } from '../tuple';
import { isUnknown } from '../unknown';

/** Writes one piece after the other: `str(item)`, separators, the end (Python/bltinmodule.c:builtin_print_impl). */
class Print extends NativeFrame {
  private at = 0;
  /** The output's `write`, bound before the text of an item is asked for (Objects/fileobject.c:PyFile_WriteObject). */
  private writer: PyObject | null = null;

  constructor(
    private readonly items: readonly PyObject[],
    private readonly separator: string,
    private readonly end: string,
    /** Null: standard output, of a program that has not imported sys. */
    private readonly file: PyObject | null,
  ) {
    super();
    this.name = 'print';
  }

  step(runtime: Runtime, delivered: PyObject | null): Result {
    let value = delivered;
    for (;;) {
      if (this.state === 1) {
        // The text of an item.
        if (value === null) return null;
        const answer = this.write(runtime, this.hold(value));
        this.state = 2;
        if (answer === undefined) return undefined;
        value = answer;
      }
      if (this.state === 2) {
        if (value === null) return null;
        runtime.heap.drop(value);
        this.state = 3;
        if (this.at < this.items.length && this.separator !== '') {
          const answer = this.write(runtime, this.hold(newStr(runtime, this.separator)));
          if (answer === undefined) return undefined;
          value = answer;
        } else value = runtime.none();
      }
      if (this.state === 3) {
        if (value === null) return null;
        runtime.heap.drop(value);
        this.state = 0;
      }
      if (this.state === 4) {
        // What the file's write() answered is nobody's.
        if (value === null) return null;
        runtime.heap.drop(value);
        return runtime.none();
      }
      if (this.at === this.items.length) {
        this.state = 4;
        if (this.end === '') return runtime.none();
        const answer = this.write(runtime, this.hold(newStr(runtime, this.end)));
        if (answer === undefined) return undefined;
        value = answer;
        continue;
      }
      this.state = 1;
      const item = this.items[this.at++]!;
      const standard = this.file === null || this.file instanceof PyTextOutput;
      if (standard && !isStr(item) && runtime.profile.evaluation.printBindsWrite) {
        this.writer = this.hold(newBoundBuiltin(runtime, writeSpec, this.file, false));
      }
      const answer = str(runtime, item);
      if (answer === undefined) return undefined;
      value = answer;
    }
  }

  private write(runtime: Runtime, text: PyObject): Result {
    const { file, writer } = this;
    if (file === null || file instanceof PyTextOutput) {
      if (writer === null) passWriter(runtime);
      runtime.write(isStr(text) ? text.value : '', file?.stream);
      if (writer !== null) runtime.heap.drop(this.letGo(writer));
      this.writer = null;
      return runtime.none();
    }
    const method = getAttribute(runtime, file, 'write');
    if (!method) return method;
    return callOwned(runtime, method, [text]);
  }
}

/** An output's `write` comes and goes. */
function passWriter({ heap, profile }: Runtime): void {
  if (profile.evaluation.printBindsWrite) heap.passThrough(boundBuiltinBytes, FreeList.builtinMethod);
}

/** The file that `sys.stdout` is; borrowed. Null where sys has not been imported. */
function currentOutput(runtime: Runtime): PyObject | null {
  const sys = runtime.modules?.getStr('sys') ?? null;
  if (sys === null || !('dict' in sys)) return null;
  return (sys as PyObject & { dict: { getStr(name: string): PyObject | null } }).dict.getStr('stdout');
}

/** Texts go to standard output in one piece. */
function printTexts(runtime: Runtime, items: readonly PyObject[], separator: string, end: string): void {
  const between = separator === '' ? 0 : Math.max(0, items.length - 1);
  for (let writes = items.length + between + Number(end !== ''); writes > 0; writes--) passWriter(runtime);
  runtime.write(items.map((item) => (item as PyStr).value).join(separator) + end);
}

function textArgument(
  runtime: Runtime,
  name: string,
  value: PyObject | undefined,
  otherwise: string,
): string | null {
  if (value === undefined || value === runtime.singletons.none) return otherwise;
  if (isStr(value)) return value.value;
  runtime.raise('TypeError', `${name} must be None or a string, not ${value.type.fullTypeName}`);
  return null;
}

/** What is printed is not known; print itself answers None. In a trace the run ends here. */
function printsUnknown(runtime: Runtime): Result {
  const unknown = runtime.unknown('an unknown value is printed');
  if (!unknown) return unknown;
  runtime.heap.drop(unknown);
  return runtime.none();
}

/**
 * What the first print leaves: frames of the output's Python code, which their code objects keep, or the tuple of
 * print's four keywords.
 */
function firstPrint(runtime: Runtime): void {
  const { heap, profile } = runtime;
  const { firstPrintFrames, printMakesParser } = profile.evaluation;
  if (printMakesParser) makeParser(runtime, 'print', 4);
  if (firstPrintFrames === 0 || !heap.firstTime('frames of print')) return;
  for (let i = 0; i < firstPrintFrames; i++) heap.keepBlock(profile.sizes.frameBase, FreeList.frame);
}

export const printFunctions: readonly NativeSpec[] = [
  {
    name: 'print',
    signature: '(*args, sep=None, end=None, file=None, flush=False)',
    style: 'clinic',
    acceptsUnknown: true,
    body: (runtime, _self, args, keywords) => {
      const items = args as readonly PyObject[];
      const separator = textArgument(runtime, 'sep', keywords?.get('sep'), ' ');
      if (separator === null) return null;
      const end = textArgument(runtime, 'end', keywords?.get('end'), '\n');
      if (end === null) return null;
      const given = keywords?.get('file') ?? runtime.singletons.none;
      const file = given === runtime.singletons.none ? currentOutput(runtime) : given;
      if (items.some(isUnknown)) {
        const none = printsUnknown(runtime);
        return none;
      }
      const { printHoldsArguments: inTuple } = runtime.profile.evaluation;
      firstPrint(runtime);
      const standard = file === null || (file instanceof PyTextOutput && file.stream === 'output');
      if (standard && items.every(isStr)) {
        if (inTuple) passTuple(runtime, items.length);
        printTexts(runtime, items, separator, end);
        return runtime.none();
      }
      const frame = new Print(items, separator, end, file);
      if (inTuple) frame.hold(newTuple(runtime, takeAll(runtime, items)));
      return runtime.run(frame);
    },
  },
  {
    name: 'repr',
    signature: '(obj, /)',
    style: 'o',
    resultType: 'str',
    body: (runtime, _self, args) => repr(runtime, args[0]!),
  },
  {
    name: 'ascii',
    signature: '(obj, /)',
    style: 'o',
    resultType: 'str',
    body: (runtime, _self, args) => ascii(runtime, args[0]!),
  },
  {
    name: 'format',
    signature: "(value, format_spec='', /)",
    style: 'positional',
    resultType: 'str',
    body: (runtime, _self, args) => {
      const spec = args[1];
      if (spec !== undefined && !(spec instanceof PyStr)) {
        return runtime.raise('TypeError', `format() argument 2 must be str, not ${spec.type.fullTypeName}`);
      }
      return format(runtime, args[0]!, spec ?? null);
    },
  },
];
