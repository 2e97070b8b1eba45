/** The Python of `pathlib`. */

export const pathlib = String.raw`
import os

def _fits(name, pattern):
    import fnmatch
    return fnmatch.fnmatchcase(name, pattern)

class _Flavour:
    pass

class _Posix(_Flavour):
    sep = "/"
    altsep = None
    @staticmethod
    def split(text):
        """Drive, root and the rest."""
        if not text.startswith("/"):
            return "", "", text
        rest = text.lstrip("/")
        return "", "//" if len(text) - len(rest) == 2 else "/", rest
    @staticmethod
    def fold(text):
        return text

class _Windows(_Flavour):
    sep = "\\"
    altsep = "/"
    @staticmethod
    def split(text):
        text = text.replace("/", "\\")
        if text.startswith("\\\\") and not text.startswith("\\\\\\"):
            host = text.find("\\", 2)
            if host > 2:
                share = text.find("\\", host + 1)
                if share < 0:
                    share = len(text)
                if share > host + 1:
                    return text[:share], "\\", text[share:].lstrip("\\")
        drive = ""
        if text[1:2] == ":":
            drive, text = text[:2], text[2:]
        rest = text.lstrip("\\")
        return drive, "\\" if rest != text else "", rest
    @staticmethod
    def fold(text):
        return text.lower()

class _Parents:
    __slots__ = ("_path", "_count")
    def __init__(self, path):
        self._path = path
        self._count = len(path._tail)
    def __len__(self):
        return self._count
    def __getitem__(self, at):
        if isinstance(at, slice):
            return tuple(self[i] for i in range(*at.indices(len(self))))
        if at >= len(self) or at < -len(self):
            raise IndexError(at)
        if at < 0:
            at += len(self)
        path = self._path
        return path._with(path._tail[:len(path._tail) - at - 1])
    def __iter__(self):
        for i in range(len(self)):
            yield self[i]
    def __repr__(self):
        return "<{}.parents>".format(type(self._path).__name__)

_Parents.__name__ = _Parents.__qualname__ = "_PathParents"

_own_names = _path_slots.split()
_DRV, _ROOT, _TAIL = (("_drv", "_root", "_parts") if "_parts" in _own_names else ("_drv", "_root", "_tail_cached"))

class PurePath:
    __slots__ = tuple(_own_names)
    _flavour = _Posix

    def __new__(cls, *args, **kwargs):
        if cls is PurePath:
            cls = PurePosixPath
        self = object.__new__(cls)
        if not _pathHasWithSegments:
            self._set(args)
        return self

    if _pathHasWithSegments:
        def __init__(self, *args):
            self._set(args)

    def _set(self, args):
        flavour = self._flavour
        drive = root = ""
        tail = []
        for arg in args:
            if isinstance(arg, PurePath):
                text = str(arg)
                if type(arg)._flavour is not flavour:
                    text = text.replace(arg._flavour.sep, flavour.sep)
            else:
                try:
                    text = os.fspath(arg)
                except TypeError:
                    text = arg
                if not isinstance(text, str):
                    raise TypeError(_argument_error(text))
            one, top, rest = flavour.split(text)
            if one and drive and flavour.fold(one) != flavour.fold(drive):
                drive, root, tail = one, top, []
            elif top:
                drive, root, tail = one or drive, top, []
            elif one:
                drive = one
            tail += [part for part in rest.split(flavour.sep) if part and part != "."]
        self._drv = drive
        self._root = root
        self._tail = tail

    def _with(self, tail):
        made = object.__new__(type(self))
        made._drv = self._drv
        made._root = self._root
        made._tail = tail
        return made

    def with_segments(self, *segments):
        return type(self)(*segments)

    def __reduce__(self):
        return self.__class__, tuple(self.parts)

    def __str__(self):
        text = self._text
        if text is None:
            text = self._text = self._drv + self._root + self._flavour.sep.join(self._tail) or "."
        return text

    def __fspath__(self):
        return str(self)

    def as_posix(self):
        return str(self).replace(self._flavour.sep, "/")

    def __bytes__(self):
        return os.fsencode(self)

    def __repr__(self):
        return "{}({!r})".format(self.__class__.__name__, self.as_posix())

    def as_uri(self):
        if not self.is_absolute():
            raise ValueError("relative path can't be expressed as a file URI")
        from urllib.parse import quote_from_bytes
        if self._drv:
            return "file:///" + self._drv + quote_from_bytes(os.fsencode(self.as_posix()[2:]))
        return "file://" + quote_from_bytes(os.fsencode(self.as_posix()))

    def _key(self):
        fold = self._flavour.fold
        return fold(self._drv), fold(self._root), [fold(part) for part in self._tail]

    def _order(self):
        fold = self._flavour.fold
        if _pathHasWithSegments:
            return fold(str(self)).split(self._flavour.sep)
        lead = self._drv + self._root
        return [fold(part) for part in ([lead] if lead else []) + self._tail]

    def _alike(self, other):
        return isinstance(other, PurePath) and self._flavour is other._flavour

    def __eq__(self, other):
        if not isinstance(other, PurePath):
            return NotImplemented
        return self._flavour is other._flavour and self._key() == other._key()

    def __hash__(self):
        if _pathHasWithSegments:
            return hash(self._flavour.fold(str(self)))
        lead = self._drv + self._root
        fold = self._flavour.fold
        return hash(tuple(fold(part) for part in ([lead] if lead else []) + self._tail))

    def __lt__(self, other):
        return self._order() < other._order() if self._alike(other) else NotImplemented
    def __le__(self, other):
        return self._order() <= other._order() if self._alike(other) else NotImplemented
    def __gt__(self, other):
        return self._order() > other._order() if self._alike(other) else NotImplemented
    def __ge__(self, other):
        return self._order() >= other._order() if self._alike(other) else NotImplemented

    def __class_getitem__(cls, item):
        return cls

    @property
    def drive(self):
        return self._drv
    @property
    def root(self):
        return self._root
    @property
    def anchor(self):
        return self._drv + self._root
    @property
    def parts(self):
        lead = self._drv + self._root
        return (lead, *self._tail) if lead else tuple(self._tail)
    @property
    def name(self):
        return self._tail[-1] if self._tail else ""
    @property
    def suffix(self):
        name = self.name
        at = name.rfind(".")
        return name[at:] if 0 < at < len(name) - 1 else ""
    @property
    def suffixes(self):
        name = self.name
        if name.endswith("."):
            return []
        return ["." + part for part in name.lstrip(".").split(".")[1:]]
    @property
    def stem(self):
        name = self.name
        at = name.rfind(".")
        return name[:at] if 0 < at < len(name) - 1 else name
    @property
    def parent(self):
        return self._with(self._tail[:-1]) if self._tail else self
    @property
    def parents(self):
        return _Parents(self)

    def with_name(self, name):
        if not self.name:
            raise ValueError("%r has an empty name" % (self,))
        if not name or self._flavour.sep in name or name == "." or self._flavour.altsep and self._flavour.altsep in name:
            raise ValueError("Invalid name %r" % (name,))
        return self._with(self._tail[:-1] + [name])

    def with_stem(self, stem):
        return self.with_name(stem + self.suffix)

    def with_suffix(self, suffix):
        if self._flavour.sep in suffix or suffix and not suffix.startswith(".") or suffix == ".":
            raise ValueError("Invalid suffix %r" % (suffix,))
        if not self.name:
            raise ValueError("%r has an empty name" % (self,))
        return self._with(self._tail[:-1] + [self.stem + suffix])

    def joinpath(self, *others):
        return type(self)(self, *others)

    def __truediv__(self, other):
        try:
            return type(self)(self, other)
        except TypeError:
            return NotImplemented

    def __rtruediv__(self, other):
        try:
            return type(self)(other, self)
        except TypeError:
            return NotImplemented

    def is_absolute(self):
        if self._flavour is _Windows:
            return bool(self._drv and self._root)
        return bool(self._root)

    def is_reserved(self):
        return False

    def is_relative_to(self, other, *more):
        try:
            self.relative_to(other, *more)
        except ValueError:
            return False
        return True

    def relative_to(self, other, *more, walk_up=False):
        other = type(self)(other, *more)
        fold = self._flavour.fold
        own, base = self._tail, other._tail
        count = len(base)
        lead = fold(self.anchor) == fold(other.anchor)
        up = 0
        while not lead or [fold(x) for x in own[:count]] != [fold(x) for x in base[:count]]:
            if not walk_up or not lead or count == 0:
                if _pathHasWithSegments:
                    if walk_up and not lead:
                        raise ValueError("%r and %r have different anchors" % (str(self), str(other)))
                    raise ValueError("%r is not in the subpath of %r" % (str(self), str(other)))
                raise ValueError("%r is not in the subpath of %r OR one path is relative and the other is absolute."
                                 % (str(self), str(other)))
            count -= 1
            up += 1
        made = self._with([".."] * up + own[count:])
        made._drv = made._root = ""
        return made

    def match(self, path_pattern, **options):
        pattern = type(self)(path_pattern)
        if not pattern._tail and not pattern.anchor:
            raise ValueError("empty pattern")
        fold = self._flavour.fold
        own, parts = self._tail, pattern._tail
        if pattern.anchor and (fold(pattern.anchor) != fold(self.anchor) or len(own) != len(parts)):
            return False
        if len(parts) > len(own):
            return False
        return all(_fits(fold(a), fold(b)) for a, b in zip(reversed(own), reversed(parts)))

    if _pathHasFullMatch:
        def full_match(self, pattern, *, case_sensitive=None):
            pattern = type(self)(pattern)
            fold = self._flavour.fold
            if fold(pattern.anchor) != fold(self.anchor):
                return False
            def fits(own, parts):
                if not parts:
                    return not own
                if parts[0] == "**":
                    return any(fits(own[i:], parts[1:]) for i in range(len(own) + 1))
                return bool(own) and _fits(fold(own[0]), fold(parts[0])) and fits(own[1:], parts[1:])
            return fits(self._tail, pattern._tail)

class _Property:
    pass

# The slots have CPython's names and number; ours are kept in some of them.
if _TAIL == "_parts":
    PurePath._tail = PurePath.__dict__["_parts"]
else:
    PurePath._tail = PurePath.__dict__["_tail_cached"]

_str_slot = PurePath.__dict__["_str"]
def _get_text(self):
    try:
        return _str_slot.__get__(self)
    except AttributeError:
        return None
PurePath._text = property(_get_text, lambda self, text: _str_slot.__set__(self, text))
os.PathLike.register(PurePath)

def _argument_error(value):
    if _pathHasWithSegments:
        return ("argument should be a str or an os.PathLike object where __fspath__ returns a str, not %r"
                % type(value).__name__)
    if isinstance(value, bytes):
        return "argument should be a str object or an os.PathLike object returning str, not %r" % type(value)
    return "expected str, bytes or os.PathLike object, not " + type(value).__name__

class PurePosixPath(PurePath):
    __slots__ = ()
    _flavour = _Posix

class PureWindowsPath(PurePath):
    __slots__ = ()
    _flavour = _Windows

class Path(PurePath):
    __slots__ = ()

    def __new__(cls, *args, **kwargs):
        if cls is Path:
            cls = PosixPath
        self = object.__new__(cls)
        if not _pathHasWithSegments:
            self._set(args)
        return self

    @classmethod
    def cwd(cls):
        return _unknown("the current directory")
    @classmethod
    def home(cls):
        return _unknown("the home directory")
    def absolute(self):
        return self if self.is_absolute() else _unknown("the current directory")
    def expanduser(self):
        return _unknown("the home directory") if self._tail and self._tail[0][:1] == "~" else self
    def open(self, mode="r", buffering=-1, encoding=None, errors=None, newline=None):
        return open(str(self), mode, buffering, encoding, errors, newline)
    def read_text(self, encoding=None, errors=None, newline=None):
        with self.open("r", -1, encoding, errors, newline) as file:
            return file.read()
    def read_bytes(self):
        with self.open("rb") as file:
            return file.read()
    def write_text(self, data, encoding=None, errors=None, newline=None):
        if not isinstance(data, str):
            raise TypeError("data must be str, not %s" % data.__class__.__name__)
        with self.open("w", -1, encoding, errors, newline) as file:
            return file.write(data)
    def write_bytes(self, data):
        with self.open("wb") as file:
            return file.write(memoryview(data))
    def exists(self, *, follow_symlinks=True):
        return os.path.exists(str(self))
    def is_file(self, *, follow_symlinks=True):
        return os.path.isfile(str(self))
    def is_dir(self, *, follow_symlinks=True):
        return os.path.isdir(str(self))
    def unlink(self, missing_ok=False):
        try:
            os.unlink(str(self))
        except FileNotFoundError:
            if not missing_ok:
                raise
    def __enter__(self):
        return self
    def __exit__(self, t, v, tb):
        pass

def _asks(name, type=None):
    def ask(self, *args, **keywords):
        return _unknown("what Path." + name + "() answers", type)
    ask.__name__ = name
    ask.__qualname__ = "Path." + name
    return ask

for _type, _names in (
    ("bool", "is_symlink is_mount is_socket is_fifo is_block_device is_char_device samefile is_junction"),
    ("str", "owner group"),
    (None, "resolve stat lstat iterdir glob rglob walk mkdir rmdir rename replace touch chmod lchmod symlink_to"
           " hardlink_to link_to readlink"),
):
    for _name in _names.split():
        setattr(Path, _name, _asks(_name, _type))

class PosixPath(Path, PurePosixPath):
    __slots__ = ()

class WindowsPath(Path, PureWindowsPath):
    __slots__ = ()
    def __new__(cls, *args, **kwargs):
        raise _windows_error("cannot instantiate 'WindowsPath' on your system")

_windows_error = type("UnsupportedOperation", (NotImplementedError,), {"__module__": "pathlib"}) if _pathHasFullMatch else NotImplementedError
if _pathHasFullMatch:
    UnsupportedOperation = _windows_error
`;
