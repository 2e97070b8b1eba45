/** The Python of `posixpath`: what can be said of a path's text; what the file system says is unknown. */

export const posixpath = String.raw`
import os

curdir = "."
pardir = ".."
extsep = "."
sep = "/"
pathsep = ":"
defpath = "/bin:/usr/bin"
altsep = None
devnull = "/dev/null"
supports_unicode_filenames = False

def _words(path):
    return (b"/", b".", b"..") if isinstance(path, bytes) else ("/", ".", "..")

def normcase(s):
    return os.fspath(s)

def isabs(s):
    s = os.fspath(s)
    return s.startswith(_words(s)[0])

def join(a, *p):
    a = os.fspath(a)
    slash = _words(a)[0]
    path = a
    try:
        for b in map(os.fspath, p):
            if b.startswith(slash):
                path = b
            elif not path or path.endswith(slash):
                path += b
            else:
                path += slash + b
    except (TypeError, AttributeError, BytesWarning):
        _check_types("join", a, *p)
        raise
    return path

def _check_types(name, *args):
    texts = False
    for s in args:
        if isinstance(s, str):
            texts = True
        elif not isinstance(s, bytes) and not hasattr(s, "__fspath__"):
            raise TypeError("%s() argument must be str, bytes, or os.PathLike object, not %r"
                            % (name, s.__class__.__name__)) from None
    if texts and any(isinstance(s, bytes) for s in args):
        raise TypeError("Can't mix strings and bytes in path components") from None

def split(p):
    p = os.fspath(p)
    slash = _words(p)[0]
    at = p.rfind(slash) + 1
    head, tail = p[:at], p[at:]
    if head and head != slash * len(head):
        head = head.rstrip(slash)
    return head, tail

def splitext(p):
    p = os.fspath(p)
    slash, dot, up = _words(p)
    start = p.rfind(slash) + 1
    at = p.rfind(dot)
    if at > start and p[start:at].strip(dot):
        return p[:at], p[at:]
    return p, p[:0]

def splitdrive(p):
    p = os.fspath(p)
    return p[:0], p

def splitroot(p):
    p = os.fspath(p)
    slash = _words(p)[0]
    empty = p[:0]
    if not p.startswith(slash):
        return empty, empty, p
    count = 2 if p[:2] == slash * 2 and p[2:3] != slash else 1
    return empty, p[:count], p[count:]

def basename(p):
    p = os.fspath(p)
    return p[p.rfind(_words(p)[0]) + 1:]

def dirname(p):
    return split(p)[0]

def normpath(path):
    path = os.fspath(path)
    slash, dot, up = _words(path)
    if not path:
        return dot
    root = splitroot(path)[1]
    kept = []
    for part in path.split(slash):
        if not part or part == dot:
            continue
        if part != up or not root and not kept or kept and kept[-1] == up:
            kept.append(part)
        elif kept:
            kept.pop()
    return root + slash.join(kept) or dot

def abspath(path):
    path = os.fspath(path)
    if not isabs(path):
        path = join(os.getcwdb() if isinstance(path, bytes) else os.getcwd(), path)
    return normpath(path)

def relpath(path, start=None):
    if not path:
        raise ValueError("no path specified")
    path = os.fspath(path)
    slash, dot, up = _words(path)
    start = dot if start is None else os.fspath(start)
    if not isabs(path) and not isabs(start):
        # Both lie below the same unknown directory, which is then of no importance unless they leave it.
        here, there = normpath(start), normpath(path)
        if here.split(slash)[0] == up or there.split(slash)[0] == up:
            here, there = abspath(start), abspath(path)
    else:
        here, there = abspath(start), abspath(path)
    own = [x for x in here.split(slash) if x and x != dot]
    parts = [x for x in there.split(slash) if x and x != dot]
    same = len(commonprefix([own, parts]))
    parts = [up] * (len(own) - same) + parts[same:]
    return slash.join(parts) if parts else dot

def commonprefix(m):
    if not m:
        return ""
    if not isinstance(m[0], (list, tuple)):
        m = tuple(map(os.fspath, m))
    low = min(m)
    high = max(m)
    for i, c in enumerate(low):
        if c != high[i]:
            return low[:i]
    return low

def commonpath(paths):
    paths = tuple(map(os.fspath, paths))
    if not paths:
        raise ValueError("commonpath() arg is an empty sequence")
    slash, dot, up = _words(paths[0])
    if len({path.startswith(slash) for path in paths}) > 1:
        raise ValueError("Can't mix absolute and relative paths") from None
    lists = [[part for part in path.split(slash) if part and part != dot] for path in paths]
    common = commonprefix(lists)
    return (slash if paths[0].startswith(slash) else paths[0][:0]) + slash.join(common)

def expanduser(path):
    path = os.fspath(path)
    if not path.startswith("~" if isinstance(path, str) else b"~"):
        return path
    return _unknown("the home directory", "str")

def expandvars(path):
    path = os.fspath(path)
    if ("$" if isinstance(path, str) else b"$") not in path:
        return path
    return _unknown("the environment", "str")

def _asks(name, type):
    def ask(*args, **keywords):
        return _unknown("what os.path." + name + "() says", type)
    ask.__name__ = ask.__qualname__ = name
    return ask

def _asks_of_file(name, type, answer):
    unknown = _asks(name, type)
    def ask(path):
        size = _file_size(os.fspath(path))
        return unknown(path) if size is NotImplemented else answer(path, size)
    ask.__name__ = ask.__qualname__ = name
    return ask

def _size(path, size):
    if size is None:
        raise FileNotFoundError(2, "No such file or directory", path)
    return size

for _name in ("exists", "lexists", "isfile"):
    globals()[_name] = _asks_of_file(_name, "bool", lambda path, size: size is not None)
for _name in ("isdir", "islink"):
    globals()[_name] = _asks_of_file(_name, "bool", lambda path, size: False)
for _name in ( "ismount", "samefile", "sameopenfile", "samestat",
              "isjunction"):
    globals()[_name] = _asks(_name, "bool")
for _name in ("getmtime", "getatime", "getctime"):
    globals()[_name] = _asks(_name, "float")
getsize = _asks_of_file("getsize", "int", _size)
realpath = _asks("realpath", "str")
`;
