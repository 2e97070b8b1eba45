/** The Python of `os`: constants and pure functions; what the system says is unknown. */

export const os = String.raw`
import abc
import sys
import collections.abc

name = "posix"
linesep = "\n"
curdir = "."
pardir = ".."
extsep = "."
sep = "/"
pathsep = ":"
defpath = "/bin:/usr/bin"
altsep = None
devnull = "/dev/null"
error = OSError
F_OK, R_OK, W_OK, X_OK = 0, 4, 2, 1
O_RDONLY, O_WRONLY, O_RDWR, O_CREAT, O_EXCL, O_TRUNC, O_APPEND, O_NONBLOCK = 0, 1, 2, 64, 128, 512, 1024, 2048
SEEK_SET, SEEK_CUR, SEEK_END = 0, 1, 2
EX_OK = 0
WNOHANG = 1
P_WAIT, P_NOWAIT = 0, 1
supports_bytes_environ = True

def fspath(path):
    if isinstance(path, (str, bytes)):
        return path
    try:
        convert = type(path).__fspath__
    except AttributeError:
        raise TypeError("expected str, bytes or os.PathLike object, not " + type(path).__name__) from None
    answer = convert(path)
    if isinstance(answer, (str, bytes)):
        return answer
    raise TypeError("expected {}.__fspath__() to return str or bytes, not {}".format(
        type(path).__name__, type(answer).__name__))

class PathLike(abc.ABC):
    @abc.abstractmethod
    def __fspath__(self):
        raise NotImplementedError
    @classmethod
    def __subclasshook__(cls, subclass):
        if cls is PathLike:
            return any("__fspath__" in base.__dict__ for base in subclass.__mro__)
        return NotImplemented
    def __class_getitem__(cls, item):
        return cls

PathLike.__abstractmethods__ = frozenset(["__fspath__"])

def fsencode(filename):
    filename = fspath(filename)
    return filename.encode("utf-8", "surrogateescape") if isinstance(filename, str) else filename

def fsdecode(filename):
    filename = fspath(filename)
    return filename.decode("utf-8", "surrogateescape") if isinstance(filename, bytes) else filename

import posixpath as path
sys.modules["os.path"] = path

class _Environ(collections.abc.MutableMapping):
    """Variables that the program has set are known, others are not."""
    def __init__(self):
        self._data = {}
    def __getitem__(self, key):
        if not isinstance(key, str):
            raise TypeError("str expected, not %s" % type(key).__name__)
        if key in self._data:
            value = self._data[key]
            if value is None:
                raise KeyError(key) from None
            return value
        return _unknown("the environment variable " + key, "str")
    def get(self, key, default=None):
        if key in self._data:
            value = self._data[key]
            return default if value is None else value
        return _unknown("the environment variable " + str(key))
    def __setitem__(self, key, value):
        for text in (key, value):
            if not isinstance(text, str):
                raise TypeError("str expected, not %s" % type(text).__name__)
        self._data[key] = value
    def __delitem__(self, key):
        self[key]
        self._data[key] = None
    def __contains__(self, key):
        if key in self._data:
            return self._data[key] is not None
        return _unknown("the environment variable " + str(key), "bool")
    def __iter__(self):
        return iter(_unknown("the environment", "list"))
    def __len__(self):
        return _unknown("how many environment variables there are", "int")
    def setdefault(self, key, value):
        if self._data.get(key) is None:
            self._data[key] = value if key in self._data else _unknown("the environment variable " + key, "str")
        return self._data[key]
    def copy(self):
        return _unknown("the environment", "dict")
    def __repr__(self):
        return _unknown("the environment", "str")

environ = _Environ()

def getenv(key, default=None):
    return environ.get(key, default)

def putenv(name, value):
    pass

def unsetenv(name):
    pass

class stat_result(tuple):
    pass

class terminal_size(tuple):
    def __new__(cls, sizes):
        return tuple.__new__(cls, sizes)
    columns = property(lambda self: self[0])
    lines = property(lambda self: self[1])
    def __repr__(self):
        return "os.terminal_size(columns=%r, lines=%r)" % self

class DirEntry:
    pass

def _exit(status):
    raise SystemExit(status)

def _asks(name, type=None):
    def ask(*args, **keywords):
        return _unknown("what os." + name + "() answers", type)
    ask.__name__ = ask.__qualname__ = name
    return ask

for _type, _names in (
    ("str", "getcwd getlogin ctermid ttyname readlink strerror"),
    ("bytes", "getcwdb urandom read pread getrandom"),
    ("int", "getpid getppid getuid geteuid getgid getegid getpgid getpgrp getsid umask open dup dup2 write system fork"
            " spawnl spawnv spawnlp spawnvp lseek getpriority nice cpu_count process_cpu_count wait3 wait4 pwrite sendfile"),
    ("bool", "access isatty get_blocking"),
    ("list", "listdir listxattr getgroups get_exec_path"),
    ("tuple", "pipe pipe2 waitpid wait getloadavg uname times statvfs openpty getresuid getresgid"),
    (None, "stat lstat fstat mkdir makedirs rmdir removedirs remove unlink rename renames replace link symlink scandir"
           " walk fwalk chdir fchdir chmod fchmod chown lchown fchown chroot close closerange fdopen popen get_terminal_size"
           " kill killpg execl execle execlp execv execve execvp execvpe utime truncate ftruncate fsync fdatasync sync"
           " mkfifo mknod startfile abort register_at_fork sched_getaffinity sched_yield set_blocking get_inheritable"
           " set_inheritable setuid setgid setsid sysconf confstr device_encoding posix_spawn tcgetpgrp"),
):
    for _name in _names.split():
        globals()[_name] = _asks(_name, _type)

def _removes(name):
    unknown = _asks(name)
    def ask(path, *, dir_fd=None):
        size = _file_size(fspath(path))
        if size is NotImplemented:
            return unknown(path)
        if size is None:
            raise FileNotFoundError(2, "No such file or directory", path)
        _file_removed(fspath(path))
    ask.__name__ = ask.__qualname__ = name
    return ask

remove = _removes("remove")
unlink = _removes("unlink")
`;
