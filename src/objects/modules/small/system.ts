/** The Python of small modules about the system: what it says is unknown, what is fixed is known. */

export const tempfile = String.raw`
import os

template = "tmp"
tempdir = None

def gettempdir():
    return tempdir or _unknown("the folder for temporary files", "str")
def gettempprefix():
    return template
def mkstemp(suffix=None, prefix=None, dir=None, text=False):
    return _unknown("a temporary file")
def mkdtemp(suffix=None, prefix=None, dir=None):
    return _unknown("a temporary folder", "str")
def mktemp(suffix="", prefix=template, dir=None):
    return _unknown("the name of a temporary file", "str")
def NamedTemporaryFile(mode="w+b", buffering=-1, encoding=None, newline=None, suffix=None, prefix=None, dir=None,
                       delete=True, *, errors=None, delete_on_close=True):
    return _unknown("a temporary file")
def TemporaryFile(mode="w+b", buffering=-1, encoding=None, newline=None, suffix=None, prefix=None, dir=None, *, errors=None):
    return _unknown("what tempfile.TemporaryFile() answers")

class TemporaryDirectory:
    def __init__(self, suffix=None, prefix=None, dir=None, ignore_cleanup_errors=False, *, delete=True):
        self.name = _unknown("a temporary folder", "str")
        self._finalizer = _unknown("what tempfile.TemporaryDirectory() answers")
    def __enter__(self):
        return self.name
    def __exit__(self, exc, value, tb):
        self.cleanup()
    def cleanup(self):
        self._finalizer.detach()

class SpooledTemporaryFile:
    def __new__(cls, *args, **kwargs):
        return _unknown("what tempfile.SpooledTemporaryFile() answers")
`;

export const shutil = String.raw`
class Error(OSError):
    pass
class SameFileError(Error):
    pass
class SpecialFileError(OSError):
    pass
class ReadError(OSError):
    pass
class RegistryError(Exception):
    pass

def copyfileobj(fsrc, fdst, length=0):
    length = length or 65536
    while buf := fsrc.read(length):
        fdst.write(buf)

def get_terminal_size(fallback=(80, 24)):
    import os
    return _unknown("the size of the terminal")

def ignore_patterns(*patterns):
    import fnmatch
    def ignore(path, names):
        found = []
        for pattern in patterns:
            found.extend(fnmatch.filter(names, pattern))
        return set(found)
    return ignore

def _asks(name, type=None):
    def ask(*args, **keywords):
        return _unknown("what shutil." + name + "() answers", type)
    ask.__name__ = ask.__qualname__ = name
    return ask

for _name in ("copy copy2 copyfile copymode copystat copytree move rmtree make_archive unpack_archive disk_usage chown which"
              " get_archive_formats get_unpack_formats register_archive_format").split():
    globals()[_name] = _asks(_name, "str" if _name in ("copy", "copy2", "copyfile", "copytree", "move") else None)
`;

export const timeit = String.raw`
default_number = 1000000
default_repeat = 5

def default_timer():
    return _unknown("what timeit.default_timer() says", "float")

class Timer:
    def __init__(self, stmt="pass", setup="pass", timer=default_timer, globals=None):
        self.timer = timer
        self.stmt = stmt
        self.setup = setup
    def timeit(self, number=default_number):
        return _unknown("how long a statement takes", "float")
    def repeat(self, repeat=default_repeat, number=default_number):
        return _unknown("how long a statement takes", "list")
    def autorange(self, callback=None):
        return _unknown("how long a statement takes", "tuple")
    def print_exc(self, file=None):
        import traceback
        traceback.print_exc(file=file)

def timeit(stmt="pass", setup="pass", timer=default_timer, number=default_number, globals=None):
    return Timer(stmt, setup, timer, globals).timeit(number)
def repeat(stmt="pass", setup="pass", timer=default_timer, repeat=default_repeat, number=default_number, globals=None):
    return Timer(stmt, setup, timer, globals).repeat(repeat, number)
`;

export const platform = String.raw`
import sys
from collections import namedtuple

uname_result = namedtuple("uname_result", "system node release version machine")

def system():
    return "Linux"
def python_implementation():
    return "CPython"
def python_version():
    return "%d.%d.%d" % sys.version_info[:3]
def python_version_tuple():
    return tuple(python_version().split("."))
def python_branch():
    return ""
def python_revision():
    return ""
def win32_ver(release="", version="", csd="", ptype=""):
    return release, version, csd, ptype
def mac_ver(release="", versioninfo=("", "", ""), machine=""):
    return release, versioninfo, machine

def _asks(name, type):
    def ask(*args, **keywords):
        return _unknown("what platform." + name + "() says", type)
    ask.__name__ = ask.__qualname__ = name
    return ask

for _name in "machine node platform processor release version python_compiler".split():
    globals()[_name] = _asks(_name, "str")
for _name in "uname architecture libc_ver java_ver python_build freedesktop_os_release".split():
    globals()[_name] = _asks(_name, None)
`;

export const atexit = `
_kept = []

def register(func, /, *args, **kwargs):
    if not callable(func):
        raise TypeError("the first argument must be callable")
    _kept.append((func, args, kwargs))
    return func
def unregister(func, /):
    _kept[:] = [one for one in _kept if one[0] != func]
def _clear():
    _kept.clear()
def _run_exitfuncs():
    while _kept:
        func, args, kwargs = _kept.pop()
        func(*args, **kwargs)
def _ncallbacks():
    return len(_kept)
`;

const errors =
  'EPERM=1 ENOENT=2 ESRCH=3 EINTR=4 EIO=5 ENXIO=6 E2BIG=7 ENOEXEC=8 EBADF=9 ECHILD=10 EAGAIN=11 ENOMEM=12 ' +
  'EACCES=13 EFAULT=14 ENOTBLK=15 EBUSY=16 EEXIST=17 EXDEV=18 ENODEV=19 ENOTDIR=20 EISDIR=21 EINVAL=22 ENFILE=23 ' +
  'EMFILE=24 ENOTTY=25 ETXTBSY=26 EFBIG=27 ENOSPC=28 ESPIPE=29 EROFS=30 EMLINK=31 EPIPE=32 EDOM=33 ERANGE=34 ' +
  'EDEADLK=35 ENAMETOOLONG=36 ENOLCK=37 ENOSYS=38 ENOTEMPTY=39 ELOOP=40 EPROTO=71 EOVERFLOW=75 ENOTSOCK=88 ' +
  'EMSGSIZE=90 EADDRINUSE=98 EADDRNOTAVAIL=99 ENETUNREACH=101 ECONNABORTED=103 ECONNRESET=104 ENOTCONN=107 ' +
  'ETIMEDOUT=110 ECONNREFUSED=111 EHOSTUNREACH=113 EALREADY=114 EINPROGRESS=115 ECANCELED=125';

const modes =
  'S_IFDIR=16384 S_IFCHR=8192 S_IFBLK=24576 S_IFREG=32768 S_IFIFO=4096 S_IFLNK=40960 S_IFSOCK=49152 S_ISUID=2048 ' +
  'S_ISGID=1024 S_ISVTX=512 S_IRWXU=448 S_IRUSR=256 S_IWUSR=128 S_IXUSR=64 S_IRWXG=56 S_IRGRP=32 S_IWGRP=16 ' +
  'S_IXGRP=8 S_IRWXO=7 S_IROTH=4 S_IWOTH=2 S_IXOTH=1 ST_MODE=0 ST_INO=1 ST_DEV=2 ST_NLINK=3 ST_UID=4 ST_GID=5 ' +
  'ST_SIZE=6 ST_ATIME=7 ST_MTIME=8 ST_CTIME=9';

const assignments = (text: string): string => `${text.replaceAll(' ', '\n')}\n`;

export const errno = `${assignments(errors)}
EWOULDBLOCK = EAGAIN
EDEADLOCK = EDEADLK
errorcode = {value: name for name, value in list(globals().items()) if isinstance(value, int) and name[0] == "E"
             and name not in ("EWOULDBLOCK", "EDEADLOCK")}
`;

export const stat = `${assignments(modes)}
def S_IMODE(mode):
    return mode & 0o7777
def S_IFMT(mode):
    return mode & 0o170000
def S_ISDIR(mode):
    return S_IFMT(mode) == S_IFDIR
def S_ISREG(mode):
    return S_IFMT(mode) == S_IFREG
def S_ISLNK(mode):
    return S_IFMT(mode) == S_IFLNK
def S_ISCHR(mode):
    return S_IFMT(mode) == S_IFCHR
def S_ISBLK(mode):
    return S_IFMT(mode) == S_IFBLK
def S_ISFIFO(mode):
    return S_IFMT(mode) == S_IFIFO
def S_ISSOCK(mode):
    return S_IFMT(mode) == S_IFSOCK
def filemode(mode):
    kind = {S_IFLNK: "l", S_IFSOCK: "s", S_IFREG: "-", S_IFBLK: "b", S_IFDIR: "d", S_IFCHR: "c", S_IFIFO: "p"}
    text = kind.get(S_IFMT(mode), "?")
    for i, special in ((6, 0o4000), (3, 0o2000), (0, 0o1000)):
        bits = mode >> i & 7
        text += "r" if bits & 4 else "-"
        text += "w" if bits & 2 else "-"
        if mode & special:
            letter = "t" if i == 0 else "s"
            text += letter if bits & 1 else letter.upper()
        else:
            text += "x" if bits & 1 else "-"
    return text
`;
