"""Checks the `# refs:` comments of the fixtures with this interpreter; `--update` writes what it found.

    python3.12 test/ide/record.py [--update] test/ide/fixtures/*.py

A probe after each statement that has such a comment reads the counts from memory, so that nothing of the probe is in
them. Only the fixtures of this interpreter's version are looked at.
"""
import ast
import contextlib
import ctypes
import gc
import io
import re
import sys

VERSION = "%d.%d" % sys.version_info[:2]
COMMENT = re.compile(r"# refs: (\w+=[^\s#]+(?: \w+=[^\s#]+)*)")


def wanted(text):
    found = {}
    for number, line in enumerate(text.split("\n"), 1):
        match = COMMENT.search(line)
        if match:
            found[number] = [pair.split("=") for pair in match.group(1).split()]
    return found


class Probes(ast.NodeTransformer):
    def __init__(self, names):
        self.names = names

    def body(self, statements):
        made = []
        for statement in statements:
            made.append(self.visit(statement))
            if hasattr(statement, "body"):
                continue
            line = statement.end_lineno
            for name, _ in self.names.get(line, []):
                probe = "__probe__(%d, %r, id(%s))" % (line, name, name)
                made.append(ast.parse(probe).body[0])
        return made

    def generic_visit(self, node):
        for field in ("body", "orelse", "finalbody"):
            if isinstance(getattr(node, field, None), list):
                setattr(node, field, self.body(getattr(node, field)))
        for handler in getattr(node, "handlers", []):
            self.generic_visit(handler)
        return node


def counts(path, text, names):
    seen = {}

    def probe(line, name, address):
        count = ctypes.c_ssize_t.from_address(address).value
        if sys.version_info >= (3, 12):
            count = "immortal" if count > 2**31 else count & 0xFFFFFFFF
        seen.setdefault((line, name), []).append(count)

    tree = Probes(names).generic_visit(ast.parse(text))
    code = compile(ast.fix_missing_locations(tree), path, "exec")
    # Its nodes hold the constants of the code too.
    del tree
    gc.collect()
    with contextlib.redirect_stdout(io.StringIO()):
        exec(code, {"__name__": "__main__", "__probe__": probe})
    return seen


def said(values):
    low, high = (values[0],) * 2 if "immortal" in values else (min(values), max(values))
    return str(low) if low == high else "%s..%s" % (low, high)


def main(arguments):
    update = "--update" in arguments
    wrong = 0
    for path in arguments:
        if not path.endswith(".py"):
            continue
        with open(path, encoding="utf-8") as file:
            text = file.read()
        version = re.search(r"^# python: (\S+)", text, re.M)
        if (version.group(1) if version else "3.12") != VERSION:
            continue
        names = wanted(text)
        if not names:
            continue
        seen = counts(path, text, names)
        lines = text.split("\n")
        for line, pairs in names.items():
            found = [(name, said(seen[line, name]) if (line, name) in seen else "?") for name, _ in pairs]
            for (name, count), (_, old) in zip(found, pairs):
                if count != old:
                    wrong += 1
                    print("%s:%d: %s is %s, the comment says %s" % (path, line, name, count, old))
            comment = "# refs: " + " ".join("%s=%s" % pair for pair in found)
            lines[line - 1] = COMMENT.sub(comment, lines[line - 1]).rstrip()
        if update:
            with open(path, "w", encoding="utf-8") as file:
                file.write("\n".join(lines))
    return 1 if wrong and not update else 0


sys.exit(main(sys.argv[1:]))
