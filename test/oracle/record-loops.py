"""Records what real interpreters make of long loops: lengths, sizes, bytes, peaks and collections.

    python3 test/oracle/record-loops.py OUT PYTHON...

Each program runs in an interpreter of its own, under tracemalloc, with the collector as the interpreter starts it.
"""

import json
import subprocess
import sys

PROGRAMS = {
    "list of ints": "rows = []\nfor i in range(3_000_000):\n    rows.append(i)\n",
    "tuples in a function": (
        "def make(n):\n    rows = []\n    for i in range(n):\n        rows.append((i, i + 1))\n    return rows\n"
        "rows = make(300_000)\n"
    ),
    "dict of squares": "rows = {}\nfor i in range(300_000):\n    rows[i] = i * i\n",
    "set": "rows = set()\nfor i in range(1_000_000):\n    rows.add(i)\n",
    "instances": (
        "class Point:\n    def __init__(self, x, y):\n        self.x = x\n        self.y = y\n"
        "rows = []\nfor i in range(100_000):\n    rows.append(Point(i, i + 1))\n"
    ),
    "nested loops": (
        "rows = []\nfor i in range(1000):\n    row = []\n    for j in range(400):\n        row.append(j)\n"
        "    rows.append(row)\n"
    ),
    "while": (
        "rows = []\nn = 0\ntotal = 0\nwhile n < 200_000:\n    rows.append([n])\n    total += n\n    n += 1\n"
    ),
    "branches": (
        "rows = []\nodd = []\nfor i in range(300_000):\n    if i % 2 == 0:\n        rows.append(i)\n"
        "    else:\n        odd.append(i)\n    if i == 200_000:\n        rows.append(None)\n"
    ),
    "comprehensions": (
        "rows = [i * i for i in range(300_000)]\nother = {i: (i, i) for i in range(100_000)}\n"
        "more = {i for i in range(100_000)}\n"
    ),
    "records": "rows = []\nfor i in range(100_000):\n    rows.append({'id': i, 'name': 'x'})\n",
    "calls": (
        "def pair(k):\n    return (k, k)\nrows = []\nfor i in range(300_000):\n    rows.append(pair(i))\n"
    ),
    "recursion": (
        "def down(k):\n    if k == 0:\n        return [0]\n    return [down(k - 1)]\n"
        "rows = []\nfor i in range(100_000):\n    rows.append(down(5))\n"
    ),
    "texts": "rows = []\nfor i in range(200_000):\n    rows.append(f'item {i}')\n",
    "a text that grows": "rows = ''\nfor i in range(100_000):\n    rows += 'x'\n",
    "temporaries": "total = 0\nfor i in range(300_000):\n    rows = [i, i + 1, (i,)]\n    total += i % 7\n",
    "a chain": (
        "class Node:\n    def __init__(self, value, next):\n        self.value = value\n        self.next = next\n"
        "rows = None\nfor i in range(100_000):\n    rows = Node(i, rows)\n"
    ),
    "cycles": "for i in range(100_000):\n    rows = []\n    rows.append(rows)\n",
}

RUN = """
import gc, json, sys, tracemalloc
source = sys.stdin.read()
code = compile(source, 'program.py', 'exec')
names = {'__name__': '__main__'}
tracemalloc.start(1)
bytes_before = tracemalloc.get_traced_memory()[0]
before = [one['collections'] for one in gc.get_stats()]
exec(code, names)
after = [one['collections'] for one in gc.get_stats()]
bytes_after, peak = tracemalloc.get_traced_memory()
tracemalloc.stop()
rows = names['rows']
print(json.dumps({
    'length': len(rows) if hasattr(rows, '__len__') else None,
    'size': sys.getsizeof(rows),
    'bytes': bytes_after - bytes_before,
    'peak': peak - bytes_before,
    'collections': [b - a for a, b in zip(before, after)],
}))
"""


def main(out, pythons):
    records = []
    for name, source in PROGRAMS.items():
        recorded = {}
        for python in pythons:
            text = subprocess.run([python, "-c", "import sys; print('%d.%d' % sys.version_info[:2])"], capture_output=True)
            answer = subprocess.run([python, "-I", "-c", RUN], input=source.encode(), capture_output=True, check=True)
            recorded[text.stdout.decode().strip()] = json.loads(answer.stdout)
        records.append({"name": name, "source": source, "recorded": recorded})
        with open(out, "w") as file:
            json.dump(records, file, indent=1)
            file.write("\n")


main(sys.argv[1], sys.argv[2:])
