"""Compares claims with what a real interpreter counts, in functions that are called with real objects:

    python3.12 test/oracle/drive.py CALLS.py CLAIMS.json [ROOT…]

CLAIMS.json is what `npm run survey -- --exact CLAIMS.json FOLDER…` wrote: the counts that are claimed after lines of
functions whose arguments nobody knows. CALLS.py has a function `calls()`, a generator of `(file, scope, thunk)`: each
thunk calls the function of that file and qualified name. Modules that are not installed are stand-ins that answer
everything. Prints every claim that a call reached, with the counts it had, and at last how many were right.

A count is taken when the next line of the frame begins, or when it returns: then the claimed statement has ended.
"""

import importlib.abc
import importlib.machinery
import json
import runpy
import sys
from unittest import mock


class Missing(importlib.abc.MetaPathFinder, importlib.abc.Loader):
    """The last finder: what nobody has is a stand-in."""

    def find_spec(self, name, path=None, target=None):
        top = name.partition(".")[0]
        if top in sys.stdlib_module_names or (top in sys.modules and not isinstance(sys.modules[top], mock.MagicMock)):
            return None
        return importlib.machinery.ModuleSpec(name, self, is_package=True)

    def create_module(self, spec):
        made = mock.MagicMock(name=spec.name)
        made.__path__ = []
        made.__name__ = spec.name
        return made

    def exec_module(self, module):
        pass


class Watch:
    """Counts of all locals of the watched functions, by file, qualified name and line."""

    def __init__(self, watched):
        self.watched = watched
        self.seen = {}
        self.loop = 0

    def trace(self, frame, event, arg):
        code = frame.f_code
        key = (code.co_filename, code.co_qualname)
        if key not in self.watched:
            return None
        last = None

        def local(frame, event, arg):
            nonlocal last
            if event in ("line", "return") and last is not None:
                returned = arg if event == "return" else None
                del arg
                for name, value in frame.f_locals.items():
                    count = sys.getrefcount(value) - self.loop
                    # The value that is returned is on its way, and given to this function.
                    if event == "return" and returned is value:
                        count = None
                    self.seen.setdefault((*key, last, name), []).append(count)
                del returned
            if event == "line":
                last = frame.f_lineno
            return local

        return local

    def calibrate(self):
        """The same trace function on a function whose counts are known."""
        def probe():
            value = [[]]
            other = value
            del other
            return None

        key = (probe.__code__.co_filename, probe.__code__.co_qualname)
        self.watched = self.watched | {key}
        sys.settrace(self.trace)
        probe()
        sys.settrace(None)
        first = probe.__code__.co_firstlineno + 1
        counted = self.seen[(*key, first, "value")][0]
        self.seen.clear()
        self.loop = counted - 1


def main(calls_path, claims_path, *roots):
    sys.path[:0] = roots
    sys.meta_path.append(Missing())
    with open(claims_path, encoding="utf-8") as file:
        claims = json.load(file)
    calls = list(runpy.run_path(calls_path)["calls"]())
    watch = Watch({(file, scope) for file, scope, _ in calls})
    watch.calibrate()
    for file, scope, thunk in calls:
        sys.settrace(watch.trace)
        try:
            thunk()
        except Exception as error:
            sys.settrace(None)
            print("%s ended with %s: %s" % (scope, type(error).__name__, error))
        finally:
            sys.settrace(None)
    right = wrong = 0
    for claim in claims:
        counts = watch.seen.get((claim["file"], claim["scope"], claim["line"], claim["name"]))
        counts = [count for count in counts or [] if count is not None]
        if not counts:
            continue
        same = all(count == claim["refs"] for count in counts)
        right += same
        wrong += not same
        shown = sorted(set(counts))
        print("%s %s:%d %s claimed %d counted %s" % (
            "right" if same else "WRONG", claim["scope"], claim["line"], claim["name"], claim["refs"], shown))
    print("%d of %d claims right" % (right, right + wrong))
    return 1 if wrong else 0


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:]))
