/** The modules `fnmatch` and `glob`: patterns are exact, which files there are is not known. */

import type { ModuleSpec } from './spec';
import { unknownFunction } from './unknown-function';

const fnmatchSource = String.raw`
import os
import functools

__all__ = ["filter", "fnmatch", "fnmatchcase", "translate"]

def fnmatch(name, pat):
    return fnmatchcase(os.path.normcase(name), os.path.normcase(pat))

@functools.lru_cache(maxsize=32768, typed=True)
def _compile_pattern(pat):
    import re
    if isinstance(pat, bytes):
        return re.compile(bytes(translate(str(pat, "ISO-8859-1")), "ISO-8859-1")).match
    return re.compile(translate(pat)).match

def filter(names, pat):
    match = _compile_pattern(os.path.normcase(pat))
    return [name for name in names if match(name) is not None]

def fnmatchcase(name, pat):
    return _compile_pattern(pat)(name) is not None

def _pieces(pat):
    """One text a wildcard; None for a star."""
    import re
    at = 0
    while at < len(pat):
        c = pat[at]
        at += 1
        if c == "*":
            yield None
        elif c == "?":
            yield "."
        elif c == "[":
            end = at
            if pat[end:end + 1] == "!":
                end += 1
            if pat[end:end + 1] == "]":
                end += 1
            end = pat.find("]", end)
            if end < 0:
                yield "\\["
            else:
                yield _set(pat[at:end])
                at = end + 1
        else:
            yield re.escape(c)

def _set(stuff):
    import re
    if "-" not in stuff:
        stuff = stuff.replace("\\", r"\\")
    else:
        chunks = []
        start = 0
        k = 2 if stuff[0] == "!" else 1
        while True:
            k = stuff.find("-", k)
            if k < 0:
                break
            chunks.append(stuff[start:k])
            start = k + 1
            k += 3
        last = stuff[start:]
        if last:
            chunks.append(last)
        else:
            chunks[-1] += "-"
        for k in range(len(chunks) - 1, 0, -1):
            if chunks[k - 1][-1] > chunks[k][0]:
                chunks[k - 1] = chunks[k - 1][:-1] + chunks[k][1:]
                del chunks[k]
        stuff = "-".join(s.replace("\\", r"\\").replace("-", r"\-") for s in chunks)
    stuff = re.sub(r"([&~|])", r"\\\1", stuff)
    if not stuff:
        return "(?!)"
    if stuff == "!":
        return "."
    if stuff[0] == "!":
        stuff = "^" + stuff[1:]
    elif stuff[0] in ("^", "["):
        stuff = "\\" + stuff
    return "[" + stuff + "]"

def translate(pat):
    parts = []
    for piece in _pieces(pat):
        if piece is not None or not parts or parts[-1] is not None:
            parts.append(piece)
    return "(?s:" + "".join(".*" if part is None else part for part in parts) + r")\Z"
`;

const globSource = String.raw`
import re

__all__ = ["escape", "glob", "iglob"]

_special = re.compile("([*?[])")

def has_magic(s):
    return _special.search(s) is not None

def escape(pathname):
    return _special.sub(r"[\1]", pathname)

def glob(pathname, *, root_dir=None, dir_fd=None, recursive=False, include_hidden=False):
    return _unknown("which files there are", "list")

def iglob(pathname, *, root_dir=None, dir_fd=None, recursive=False, include_hidden=False):
    return _unknown("which files there are")
`;

export const fnmatchModules: readonly ModuleSpec[] = [
  { name: 'fnmatch', python: fnmatchSource },
  { name: 'glob', functions: [unknownFunction], python: globSource },
];
