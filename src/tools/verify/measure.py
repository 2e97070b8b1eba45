"""Runs one program and writes what it took.

    python measure.py PROGRAM RESULT on|off [FIRST-LAST …]

With `off` the collector never runs by itself and tracemalloc counts; each pair is a range of lines of which the highest
bytes above those at its beginning are taken. With `on` the program runs as it would anywhere.
"""

import ast
import gc
import importlib
import json
import os
import sys
import tracemalloc
import warnings

program, result, collector = sys.argv[1:4]
ranges = [tuple(map(int, each.split("-"))) for each in sys.argv[4:]]
measuring = collector == "off"
found = {"ended": "ok", "warnings": [], "collections": 0, "collected": 0, "freedBytes": 0}
traced = tracemalloc.get_traced_memory


def descriptors():
    count = 0
    for number in range(256):
        try:
            os.fstat(number)
        except OSError:
            continue
        count += 1
    return count


def show(message, category, filename, lineno, file=None, line=None):
    if issubclass(category, ResourceWarning):
        found["warnings"].append(lineno if filename == program else 0)


before_collection = [0]


def on_collection(phase, info):
    if phase == "start":
        before_collection[0] = traced()[0]
    else:
        found["collections"] += 1
        found["collected"] += info["collected"] + info["uncollectable"]
        found["freedBytes"] += before_collection[0] - traced()[0]


peaks = [0] * len(ranges)
stays = [0] * len(ranges)
active = [None] * len(ranges)
starts = [0] * len(ranges)
highest = [0]


def leave(index):
    now, peak = traced()
    highest[0] = max(highest[0], peak)
    peaks[index] = max(peaks[index], peak - starts[index])
    stays[index] = max(stays[index], now - starts[index])
    active[index] = None


def watch(frame, event, argument):
    line = frame.f_lineno
    for index, (first, last) in enumerate(ranges):
        inside = first <= line <= last
        if active[index] is frame:
            if event == "return" or (event == "line" and not inside):
                leave(index)
        elif active[index] is None and event == "line" and inside:
            # The peak can be begun anew for one range at a time; what lies inside of another is not measured.
            if all(other is None for other in active):
                active[index] = frame
                highest[0] = max(highest[0], traced()[1])
                tracemalloc.reset_peak()
                starts[index] = traced()[0]
    return watch


def enter(frame, event, argument):
    code = frame.f_code
    if code.co_filename != program or code.co_name.startswith("<") and code.co_name != "<module>":
        return None
    last = max((line for _, _, line in code.co_lines() if line), default=0)
    if any(first <= last and end >= code.co_firstlineno for first, end in ranges):
        return watch
    return None


with open(program, encoding="utf-8") as file:
    source = file.read()
code = compile(source, program, "exec", dont_inherit=True)
# What modules of the library take is not the program's.
for node in ast.walk(ast.parse(source)):
    for name in [each.name for each in node.names] if isinstance(node, ast.Import) else [getattr(node, "module", None)]:
        if name is None:
            continue
        try:
            importlib.import_module(name)
        except ImportError:
            pass
del node, name, source
names = {"__name__": "__main__", "__file__": program, "__builtins__": __builtins__}
sys.argv = [program]
sys.path.insert(0, os.path.dirname(program))
warnings.simplefilter("ignore")
warnings.simplefilter("always", ResourceWarning)
warnings.showwarning = show
sys.unraisablehook = lambda unraisable: None
opened = descriptors()
gc.collect()
if measuring:
    gc.disable()
    # A collector that the program turns on again stays off here.
    gc.enable = lambda: None
    gc.callbacks.append(on_collection)
    tracemalloc.start()
    start = traced()[0]
    if ranges:
        sys.settrace(enter)
try:
    exec(code, names)
except SystemExit:
    pass
except BaseException as error:
    found["ended"] = type(error).__name__
    del error
finally:
    sys.settrace(None)
sys.stdout.flush()
del watch, enter
if measuring:
    found["peak"] = max(highest[0], traced()[1]) - start
    found["descriptors"] = descriptors() - opened
    # What only the collector frees, apart from what lies in free lists.
    gc.collect(0)
    gc.collect()
    gc.callbacks.clear()
    found["kept"] = traced()[0] - start
    tracemalloc.stop()
    found["peaks"] = peaks
    found["stays"] = stays
    found["claimed"] = names.get("claimed_bytes")
with open(result, "w") as file:
    json.dump(found, file)
