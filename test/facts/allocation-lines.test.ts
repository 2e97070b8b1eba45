import { beforeAll, describe, expect, it } from 'vitest';
import { loadTracer, type Tracer } from '../../src/facts';
import { wasmFilesOfPackages } from '../../src/tools/wasm-files';
import type { PythonVersion } from '../../src/versions';

let tracer: Tracer;
beforeAll(async () => {
  tracer = await loadTracer(wasmFilesOfPackages());
});

/** `line:bytes/blocks` of what is still allocated at the end. */
function linesOf(program: string, python: PythonVersion): string {
  const { lines } = tracer.alloc(program, 'folder/program.py', { python, events: 100 });
  return lines.map(([line, bytes, blocks]) => `${line}:${bytes}/${blocks}`).join(' ');
}

/** Numbers of the recorder of `oracle/` beside CPython 3.10.13, 3.12.1 and 3.13.0. */
describe('what is still allocated', () => {
  it.each([
    ['3.10', '2:144/2 3:212/3 6:843/4 8:136/1 11:169/2 12:200/3'],
    ['3.12', '2:192/2 3:260/3 6:774/3 8:184/1 11:161/2 12:192/2'],
  ] as const)('by streams in memory of %s', (version, lines) => {
    const program = `import io
a = io.StringIO()
b = io.StringIO('hello')
a.write('abcdef' * 5)
a.write('x' * 100)
v = a.getvalue()
a.write('more')
c = io.StringIO()
c.write('some text' * 3)
c.seek(0)
r = c.read(4)
d = io.StringIO()
d.write('q' * 50)
d.close()
`;
    expect(linesOf(program, version)).toBe(lines);
  });

  it.each([
    ['3.10', '1:2368/12 2:144/1 3:168/3 4:128/4 5:48/1 8:296/1 9:976/2'],
    ['3.12', '1:2600/12 2:160/1 4:128/4 5:48/1 6:64/1 8:288/1 9:656/2 10:64/1'],
    ['3.13', '1:2608/12 2:160/1 4:128/4 5:328/1 6:64/1 8:288/1 9:400/1 10:64/1 11:264/1'],
  ] as const)('by dicts of instances of %s', (version, lines) => {
    const program = `class A:
    def __init__(self):
        self.a = 1
        self.b = [2]
x = A()
d = x.__dict__
d['e'] = 1
d[1] = 2
w = A()
dw = w.__dict__
w = None
`;
    expect(linesOf(program, version)).toBe(lines);
  });

  it.each([
    ['3.10', '1:2368/12 2:144/1 3:144/1 4:2416/13 5:144/1 6:144/1 7:48/1 8:400/7'],
    ['3.12', '1:2600/12 2:160/1 3:160/1 4:2560/12 5:160/1 6:160/1 7:48/1 8:288/5'],
    ['3.13', '1:2488/11 2:160/1 3:160/1 4:2536/11 5:160/1 6:160/1 7:56/1 8:288/5'],
  ] as const)('by classes and calls with keywords of %s', (version, lines) => {
    const program = `class A:
    def f(self): pass
    def g(self): pass
class B(A):
    def f(self): pass
    def g(self): pass
longest = max(['a', 'bcd'], key=len)
print([], [1], [[2]])
`;
    expect(linesOf(program, version)).toBe(lines);
  });

  it.each([
    ['3.10', '1:144/1 4:536/2 6:64/2 7:488/2 10:48/1 11:576/1'],
    ['3.12', '1:160/1 4:160/1 6:64/2 7:176/1 10:48/1 11:400/1'],
  ] as const)('by decorators and generators of %s', (version, lines) => {
    const program = `def keep(f):
    return f
@keep
def values():
    yield [1]
    return [2]
one = values()
next(one)
try:
    next(one)
except StopIteration as stop:
    result = stop.args
`;
    expect(linesOf(program, version)).toBe(lines);
  });
});
