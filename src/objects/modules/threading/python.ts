/** The Python of `threading`. */

export const threading = String.raw`
import sys
from collections import deque as _deque
from weakref import WeakSet as _WeakSet

__all__ = ["get_ident", "active_count", "Condition", "current_thread", "enumerate", "main_thread", "TIMEOUT_MAX", "Event",
           "Lock", "RLock", "Semaphore", "BoundedSemaphore", "Thread", "Barrier", "BrokenBarrierError", "Timer",
           "ThreadError", "setprofile", "settrace", "local", "stack_size", "excepthook", "ExceptHookArgs",
           "get_native_id", "getprofile", "gettrace"]

TIMEOUT_MAX = 9223372036.0
ThreadError = RuntimeError
_enumerate = enumerate

if _threadingLockIsType:
    Lock = lock
else:
    Lock = allocate_lock

def RLock(*args, **kwargs):
    return _RLock(*args, **kwargs)

# Threads that wait until somebody waits for them, in the order of their start.
_pending = []
# The thread that runs, with those that wait for it to end.
_running = []

class _Abandoned(BaseException):
    """A thread that would wait for ever is left."""

def _run_pending():
    """Lets a waiting thread run; true where there was one."""
    if not _pending:
        return False
    _start_new_thread(_pending.pop(0)._bootstrap)
    return True

def _wait_until(ready, timeout=None):
    while not ready():
        if _run_pending():
            continue
        if timeout is not None:
            return False
        thread = current_thread()
        if thread is _main_thread or thread._abandoned:
            _unknown("what another thread does while this one waits")
        thread._abandoned = True
        raise _Abandoned
    return True

def _start_new_thread(function):
    function()

def _slept():
    """Who sleeps lets others run."""
    if len(_running) == 1:
        while _run_pending():
            pass

class Condition:
    def __init__(self, lock=None):
        if lock is None:
            lock = RLock()
        self._lock = lock
        self.acquire = lock.acquire
        self.release = lock.release
        if _threadingConditionHasLocked:
            self.locked = lock.locked
        if hasattr(lock, "_release_save"):
            self._release_save = lock._release_save
        if hasattr(lock, "_acquire_restore"):
            self._acquire_restore = lock._acquire_restore
        if hasattr(lock, "_is_owned"):
            self._is_owned = lock._is_owned
        self._waiters = _deque()
    def __enter__(self):
        return self._lock.__enter__()
    def __exit__(self, *args):
        return self._lock.__exit__(*args)
    def __repr__(self):
        return "<Condition(%s, %d)>" % (self._lock, len(self._waiters))
    def _release_save(self):
        self._lock.release()
    def _acquire_restore(self, x):
        self._lock.acquire()
    def _is_owned(self):
        return self._lock.locked()
    def wait(self, timeout=None):
        if not self._is_owned():
            raise RuntimeError("cannot wait on un-acquired lock")
        waiter = Lock()
        self._waiters.append(waiter)
        waiters = self._waiters
        saved = self._release_save()
        try:
            there = _wait_until(lambda: waiter not in waiters, timeout)
            if not there:
                waiters.remove(waiter)
            return there
        finally:
            self._acquire_restore(saved)
    def wait_for(self, predicate, timeout=None):
        result = predicate()
        while not result:
            if not self.wait(timeout):
                return predicate()
            result = predicate()
        return result
    def notify(self, n=1):
        if not self._is_owned():
            raise RuntimeError("cannot notify on un-acquired lock")
        waiters = self._waiters
        while waiters and n > 0:
            waiters.popleft()
            n -= 1
    def notify_all(self):
        self.notify(len(self._waiters))
    notifyAll = notify_all

class Semaphore:
    def __init__(self, value=1):
        if value < 0:
            raise ValueError("semaphore initial value must be >= 0")
        self._cond = Condition(Lock())
        self._value = value
    def __repr__(self):
        cls = self.__class__
        if not _threadingReprsSayState:
            return object.__repr__(self)
        return "<%s.%s at %#x: value=%s>" % (cls.__module__, cls.__qualname__, id(self), self._value)
    def acquire(self, blocking=True, timeout=None):
        if not blocking and timeout is not None:
            raise ValueError("can't specify timeout for non-blocking acquire")
        if self._value == 0:
            if not blocking or not _wait_until(lambda: self._value > 0, timeout):
                return False
        self._value -= 1
        return True
    __enter__ = acquire
    def release(self, n=1):
        if n < 1:
            raise ValueError("n must be one or more")
        self._value += n
    def __exit__(self, t, v, tb):
        self.release()

class BoundedSemaphore(Semaphore):
    def __init__(self, value=1):
        super().__init__(value)
        self._initial_value = value
    def __repr__(self):
        cls = self.__class__
        if not _threadingReprsSayState:
            return object.__repr__(self)
        return "<%s.%s at %#x: value=%s/%s>" % (
            cls.__module__, cls.__qualname__, id(self), self._value, self._initial_value)
    def release(self, n=1):
        if n < 1:
            raise ValueError("n must be one or more")
        if self._value + n > self._initial_value:
            raise ValueError("Semaphore released too many times")
        self._value += n

class Event:
    def __init__(self):
        self._cond = Condition(Lock())
        self._flag = False
    def __repr__(self):
        cls = self.__class__
        if not _threadingReprsSayState:
            return object.__repr__(self)
        return "<%s.%s at %#x: %s>" % (cls.__module__, cls.__qualname__, id(self), "set" if self._flag else "unset")
    def is_set(self):
        return self._flag
    isSet = is_set
    def set(self):
        self._flag = True
    def clear(self):
        self._flag = False
    def wait(self, timeout=None):
        if not self._flag:
            return _wait_until(lambda: self._flag, timeout)
        return True

class BrokenBarrierError(RuntimeError):
    pass

class Barrier:
    def __init__(self, parties, action=None, timeout=None):
        if parties < 1 and _threadingBarrierChecks:
            raise ValueError("parties must be > 0")
        self._cond = Condition(Lock())
        self._action = action
        self._timeout = timeout
        self._parties = parties
        self._state = 0
        self._count = 0
    def wait(self, timeout=None):
        if self._state:
            raise BrokenBarrierError
        index = self._count
        self._count += 1
        if self._count == self._parties:
            if self._action:
                self._action()
            self._count = 0
            return index
        return _unknown("what threads do while others wait at a barrier", "int")
    def reset(self):
        self._count = 0
        self._state = 0
    def abort(self):
        self._state = -2
    @property
    def parties(self):
        return self._parties
    @property
    def n_waiting(self):
        return self._count
    @property
    def broken(self):
        return self._state != 0

_counter = 0
def _newname(name_template):
    global _counter
    _counter += 1
    return name_template % _counter

_waits = frozenset(["sleep", "wait", "get", "input", "recv", "accept"])

def _has_waits(function, deep=True):
    function = getattr(function, "__func__", function)
    code = getattr(function, "__code__", None)
    if code is None:
        return False
    if not _waits.isdisjoint(code.co_names):
        return True
    if deep:
        names = function.__globals__
        for name in code.co_names:
            if name in names and _has_waits(names[name], False):
                return True
    return False

class Thread:
    _initialized = False
    _abandoned = False
    _ended = False
    def __init__(self, group=None, target=None, name=None, args=(), kwargs=None, *, daemon=None):
        if kwargs is None:
            kwargs = {}
        if name:
            name = str(name)
        else:
            name = _newname("Thread-%d")
            if target is not None:
                try:
                    name += " (%s)" % target.__name__
                except AttributeError:
                    pass
        self._target = target
        self._name = name
        self._args = args
        self._kwargs = kwargs
        self._daemonic = daemon if daemon is not None else current_thread().daemon
        self._ident = None
        self._native_id = None
        if _threadingHasHandle:
            self._handle = _ThreadHandle()
        else:
            self._tstate_lock = None
        self._started = Event()
        if not _threadingHasHandle:
            self._is_stopped = False
        self._initialized = True
        self._stderr = sys.stderr
        self._invoke_excepthook = _make_invoke_excepthook()
        _dangling.add(self)
    def __repr__(self):
        status = "initial"
        if self._started._flag:
            status = "stopped" if self._ended else "started"
        if self._daemonic:
            status += " daemon"
        if self._started._flag:
            return "<%s(%s, %s %s)>" % (self.__class__.__name__, self._name, status, self.ident)
        return "<%s(%s, %s)>" % (self.__class__.__name__, self._name, status)
    def start(self):
        if not self._initialized:
            raise RuntimeError("thread.__init__() not called")
        if self._started._flag:
            raise RuntimeError("threads can only be started once")
        self._started._flag = True
        # What never waits ends before others run; else it runs when somebody waits.
        target = self.__dict__.get("_target")
        own = type(self).run is not Thread.run
        if _has_waits(self.run if own else target):
            _pending.append(self)
        else:
            _start_new_thread(self._bootstrap)
    def run(self):
        try:
            if self._target is not None:
                self._target(*self._args, **self._kwargs)
        finally:
            del self._target, self._args, self._kwargs
    def _bootstrap(self):
        self._bootstrap_inner()
    def _bootstrap_inner(self):
        _running.append(self)
        try:
            self.run()
        except (SystemExit, _Abandoned):
            pass
        except:
            self._invoke_excepthook(self)
        finally:
            _running.pop()
            self._ended = True
    def join(self, timeout=None):
        if not self._initialized:
            raise RuntimeError("Thread.__init__() not called")
        if not self._started._flag:
            raise RuntimeError("cannot join thread before it is started")
        if self is current_thread():
            raise RuntimeError("cannot join current thread")
        while self in _pending:
            _run_pending()
    def is_alive(self):
        return self._started._flag and not self._ended
    @property
    def name(self):
        return self._name
    @name.setter
    def name(self, name):
        self._name = str(name)
    @property
    def ident(self):
        return _unknown("the identity of a thread", "int") if self._started._flag else None
    native_id = ident
    @property
    def daemon(self):
        return self._daemonic
    @daemon.setter
    def daemon(self, daemonic):
        if not self._initialized:
            raise RuntimeError("Thread.__init__() not called")
        if self._started._flag:
            raise RuntimeError("cannot set daemon status of active thread")
        self._daemonic = daemonic
    def isDaemon(self):
        return self.daemon
    def setDaemon(self, daemonic):
        self.daemon = daemonic
    def getName(self):
        return self.name
    def setName(self, name):
        self.name = name

class _ThreadHandle:
    pass

_dangling = _WeakSet()

class ExceptHookArgs(tuple):
    def __new__(cls, args):
        return tuple.__new__(cls, args)
    exc_type = property(lambda self: self[0])
    exc_value = property(lambda self: self[1])
    exc_traceback = property(lambda self: self[2])
    thread = property(lambda self: self[3])

def excepthook(args, /):
    if args.exc_type == SystemExit:
        return
    import traceback
    print("Exception in thread " + args.thread.name + ":", file=sys.stderr)
    traceback.print_exception(args.exc_type, args.exc_value, args.exc_traceback, file=sys.stderr)

__excepthook__ = excepthook

# Each thread has a hook of its own, which keeps what it needs when the interpreter ends.
def _make_invoke_excepthook():
    old_excepthook = excepthook
    old_sys_excepthook = sys.excepthook
    sys_exc_info = sys.exc_info
    local_print = print
    local_sys = sys
    def invoke_excepthook(thread):
        try:
            hook = globals()["excepthook"]
            if hook is None:
                hook = old_excepthook
            hook(ExceptHookArgs([*sys_exc_info(), thread]))
        except Exception as problem:
            problem.__suppress_context__ = True
            del problem
            local_print("Exception in threading.excepthook:", file=local_sys.stderr)
            report = local_sys.excepthook
            if report is None:
                report = old_sys_excepthook
            report(*sys_exc_info())
    return invoke_excepthook

class Timer(Thread):
    def __init__(self, interval, function, args=None, kwargs=None):
        Thread.__init__(self)
        self.interval = interval
        self.function = function
        self.args = args if args is not None else []
        self.kwargs = kwargs if kwargs is not None else {}
        self.finished = Event()
    def cancel(self):
        self.finished.set()
    def run(self):
        self.finished.wait(self.interval)
        if not self.finished.is_set():
            self.function(*self.args, **self.kwargs)
        self.finished.set()

class _MainThread(Thread):
    def __init__(self):
        Thread.__init__(self, name="MainThread", daemon=False)
        self._started._flag = True

def current_thread():
    return _running[-1]
currentThread = current_thread

_first = object.__new__(Thread)
_first._daemonic = False
_running.append(_first)
_main_thread = _MainThread()
_running[0] = _main_thread
del _first

def main_thread():
    return _main_thread
def active_count():
    return len(enumerate())
activeCount = active_count
def enumerate():
    return [_main_thread] + [thread for thread in _running[1:] + _pending]
def get_ident():
    return _unknown("the identity of a thread", "int")
get_native_id = get_ident
def settrace(func):
    pass
setprofile = settrace
def gettrace():
    return None
getprofile = gettrace
def stack_size(size=0):
    return 0

class local:
    """Each thread has its own attributes."""
    def __new__(cls, /, *args, **kw):
        self = object.__new__(cls)
        object.__setattr__(self, "_spaces", {})
        object.__setattr__(self, "_made_with", (args, kw))
        return self
    def __init__(self, /, *args, **kw):
        pass
    def _space(self):
        spaces = object.__getattribute__(self, "_spaces")
        thread = current_thread()
        for one, space in spaces.values():
            if one is thread:
                return space
        space = {}
        spaces[id(thread)] = (thread, space)
        args, kw = object.__getattribute__(self, "_made_with")
        if len(spaces) > 1:
            self.__init__(*args, **kw)
        return space
    def __getattribute__(self, name):
        if name == "__dict__":
            return object.__getattribute__(self, "_space")()
        if name in ("_space", "__class__", "__init__"):
            return object.__getattribute__(self, name)
        space = object.__getattribute__(self, "_space")()
        if name in space:
            return space[name]
        return object.__getattribute__(self, name)
    def __setattr__(self, name, value):
        self._space()[name] = value
    def __delattr__(self, name):
        space = self._space()
        if name not in space:
            raise AttributeError(name)
        del space[name]
local.__module__ = "_thread"
local.__name__ = local.__qualname__ = "_local"
`;
