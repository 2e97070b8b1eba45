/** Counts while files import each other: what is stored agrees with the graph, on every path and after going back. */
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { lowerModule } from '../../src/code';
import type { Workspace } from '../../src/facts';
import { ModuleCodes } from '../../src/facts/module-codes';
import { Modules } from '../../src/facts/modules';
import { audit, Heap } from '../../src/heap';
import { Machine, runFunction } from '../../src/machine';
import { PyFunction } from '../../src/objects';
import { PythonParser } from '../../src/syntax';
import { wasmFilesOfPackages } from '../../src/tools/wasm-files';
import { type PythonVersion, profileFor } from '../../src/versions';
import { diskWorkspace, MemoryWorkspace } from '../facts/workspace';

const branching = new MemoryWorkspace('/space', {
  'settings.py': `import os
debug = os.environ.get('DEBUG')
if debug:
    rows = [1, 2]
else:
    rows = []
names = {}
`,
  'pack/__init__.py': 'from .first import First\n',
  'pack/first.py': `import settings
from . import second


class First:
    def __init__(self, other=None):
        self.other = other or second.Second(self)

    def lazy(self, flag):
        from pack.late import helper
        if flag:
            return helper(self)
        import pack.later
        return pack.later.make()
`,
  'pack/second.py': `import settings


class Second:
    def __init__(self, first):
        self.first = first
        settings.names[self] = first
`,
  'pack/late.py': `import settings
table = []


def helper(value):
    table.append(value)
    settings.rows.append(table)
    return table
`,
  'pack/later.py': `from pack import first
made = []


def make():
    made.append(first.First(1))
    return made[-1]
`,
  'main.py': `import settings
from pack import First
import numpy as np
import requests.sessions
rows = settings.rows
first = First()


def use(flag, items):
    if flag:
        from pack.late import helper
        return helper(items)
    from pack import later
    return later.make()


def other(x):
    import settings as s
    s.rows.append(x)
    from nowhere import thing
    return thing(s.names)


if first.lazy(np.array(3)):
    second = first
try:
    import pack.absent
except ImportError:
    third = First(first)
`,
});

const alone = new MemoryWorkspace('/space', {
  'main.py': `import os
debug = os.environ.get('DEBUG')
if debug:
    rows = [1, 2]
else:
    rows = []
if debug:
    more = 1
third = 3
fourth = [third]
`,
});

const shop = join(__dirname, '../facts/workspaces/shop');
/** With mortal names of variables, with immortal ones, and with values that are lent. */
const checked: readonly PythonVersion[] = ['3.10', '3.13', '3.14'];
const spaces: [string, Workspace, string][] = [
  ['shop', diskWorkspace(shop), `${shop}/main.py`],
  ['alone', alone, '/space/main.py'],
  ['branching', branching, '/space/main.py'],
];

test.each(spaces.flatMap((space) => checked.map((version) => [...space, version] as const)))(
  '%s: agree with the graph at every statement',
  async (_name, workspace, path, version) => {
    const parser = await PythonParser.load(wasmFilesOfPackages());
    const profile = profileFor(version);
    const entry = workspace.look(path);
    const text = entry?.kind === 'text' ? entry.text : '';
    const parsed = parser.parse(text);
    const code = lowerModule(parsed.tree, text, parsed.lines, path, profile);
    const codes = new ModuleCodes(parser);
    const machine = new Machine(new Heap(profile), profile, {
      mode: 'explore',
      modules: new Modules(workspace, codes, profile, path),
      own: new Set([code]),
      compiler: (source, filename) => {
        const given = parser.parse(source);
        return lowerModule(given.tree, source, given.lines, filename, profile);
      },
    });
    machine.start(code);
    const wrong: string[] = [];
    const check = (where: string) => {
      for (const { object, expected, actual } of audit(machine.heap, machine.auditRoots())) {
        wrong.push(`${where}: ${object.constructor.name} ${actual}, counted ${expected}`);
      }
    };
    machine.listener = {
      statement: (frame) => check(`${frame.executable.code.filename} ${frame.line()}`),
    };
    machine.proceed();
    expect(machine.outcome).toEqual({ kind: 'done' });
    machine.abandon();
    check('the end');
    for (const object of [...machine.heap.objects()]) {
      if (!(object instanceof PyFunction) || object.code.code.filename.startsWith('<')) continue;
      runFunction(machine, object);
      check(`after ${object.qualname}`);
    }
    expect(wrong.slice(0, 10)).toEqual([]);
  },
);
