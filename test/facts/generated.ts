/** A workspace of fifty files that import each other: packages inside packages, cycles of imports, lazy imports. */

/** Names of the files, with their texts; the same for everybody. */
export function generatedWorkspace(): Map<string, string> {
  const files = new Map<string, string>();
  const packages = ['store', 'store/parts', 'tools'];
  files.set(
    'store/__init__.py',
    "from .item0 import Item0\nfrom . import parts\n\n__all__ = ['Item0', 'parts']\n",
  );
  files.set('store/parts/__init__.py', 'from .part0 import made\n');
  files.set('tools/__init__.py', '');
  for (let i = 0; i < 15; i++) files.set(`store/item${i}.py`, item(i));
  for (let i = 0; i < 14; i++) files.set(`store/parts/part${i}.py`, part(i));
  for (let i = 0; i < 10; i++) files.set(`tools/tool${i}.py`, tool(i));
  for (let i = 0; i < 7; i++) files.set(`script${i}.py`, script(i));
  files.set('shared.py', 'log = []\nnames = {"shared": [1, 2]}\n');
  if (packages.length + 15 + 14 + 10 + 7 + 1 !== files.size) throw new Error('a file is missing');
  return files;
}

/** Chains of five: each imports the next one; the last one imports the first again, from inside a function. */
function item(i: number): string {
  const isLast = i % 5 === 4;
  const next = isLast ? i - 4 : i + 1;
  const first = isLast ? '' : `from .item${next} import Item${next}\n`;
  return `${first}import shared


class Item${i}:
    kinds = ['item', ${i}]

    def __init__(self, parent=None):
        self.parent = parent
        self.rows = [${i}]
        shared.log.append(self)

    def next(self):
        from store.item${next} import Item${next} as Next
        return Next(self)


one = Item${i}()
rows = one.rows
`;
}

/** A cycle of imports: each half sees the other half-made. */
function part(i: number): string {
  const other = i % 2 === 0 ? i + 1 : i - 1;
  return `import store.parts.part${other}
from shared import names

made = [${i}, names]
seen = hasattr(store, 'parts')


def other():
    return store.parts.part${other}.made
`;
}

function tool(i: number): string {
  const use =
    i === 0 ? 'value = [0]' : `from tools.tool${i - 1} import value as before\nvalue = before + [${i}]`;
  return `${use}
try:
    from store import item${i}
except ImportError:
    item${i} = None


def run(count):
    return [value for _ in range(count)]
`;
}

function script(i: number): string {
  return `import shared
from store import Item0, parts
from store.item${i} import rows, Item${i} as Item
from tools import tool${i}

mine = Item(rows)
again = tool${i}.run(2)
held = [mine, rows, parts.made]
shared.log.clear()
last = mine.next()
del mine
print(len(held), last.parent is held[0])
`;
}
