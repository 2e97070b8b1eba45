/** The Python of `concurrent.futures`: what is submitted runs at once. */

export const futures = String.raw`
import threading
import types
import weakref

__all__ = ["FIRST_COMPLETED", "FIRST_EXCEPTION", "ALL_COMPLETED", "CancelledError", "TimeoutError", "InvalidStateError",
           "BrokenExecutor", "Future", "Executor", "wait", "as_completed", "ProcessPoolExecutor", "ThreadPoolExecutor"]

FIRST_COMPLETED = "FIRST_COMPLETED"
FIRST_EXCEPTION = "FIRST_EXCEPTION"
ALL_COMPLETED = "ALL_COMPLETED"

class Error(Exception):
    pass
class CancelledError(Error):
    pass
class InvalidStateError(Error):
    pass
class BrokenExecutor(RuntimeError):
    pass
if _futuresTimeoutIsBuiltin:
    TimeoutError = TimeoutError
else:
    class TimeoutError(Error):
        pass

class Future:
    def __init__(self):
        self._condition = threading.Condition()
        self._state = "PENDING"
        self._result = None
        self._exception = None
        self._waiters = []
        self._done_callbacks = []
    def __repr__(self):
        head = "<%s at %#x state=%s" % (self.__class__.__name__, id(self), self._state.lower())
        if self._state != "FINISHED":
            return head + ">"
        if self._exception:
            return head + " raised %s>" % self._exception.__class__.__name__
        return head + " returned %s>" % self._result.__class__.__name__
    def cancel(self):
        if self._state in ("RUNNING", "FINISHED"):
            return False
        self._state = "CANCELLED"
        self._call_back()
        return True
    def cancelled(self):
        return self._state == "CANCELLED"
    def running(self):
        return self._state == "RUNNING"
    def done(self):
        return self._state in ("CANCELLED", "FINISHED")
    def add_done_callback(self, fn):
        if self.done():
            fn(self)
        else:
            self._done_callbacks.append(fn)
    def _call_back(self):
        for callback in self._done_callbacks:
            callback(self)
    def result(self, timeout=None):
        if self._state == "CANCELLED":
            raise CancelledError()
        if not threading._wait_until(self.done, timeout):
            raise TimeoutError()
        if self._exception:
            try:
                raise self._exception
            finally:
                self = None
        return self._result
    def exception(self, timeout=None):
        if self._state == "CANCELLED":
            raise CancelledError()
        if not threading._wait_until(self.done, timeout):
            raise TimeoutError()
        return self._exception
    def set_running_or_notify_cancel(self):
        if self._state == "CANCELLED":
            return False
        self._state = "RUNNING"
        return True
    def set_result(self, result):
        if self.done():
            raise InvalidStateError("{}: {!r}".format(self._state, self))
        self._result = result
        self._state = "FINISHED"
        self._call_back()
    def set_exception(self, exception):
        if self.done():
            raise InvalidStateError("{}: {!r}".format(self._state, self))
        self._exception = exception
        self._state = "FINISHED"
        self._call_back()
    __class_getitem__ = classmethod(types.GenericAlias)

class Executor:
    def submit(self, fn, /, *args, **kwargs):
        raise NotImplementedError()
    def map(self, fn, *iterables, timeout=None, chunksize=1):
        fs = [self.submit(fn, *args) for args in zip(*iterables)]
        def results():
            try:
                fs.reverse()
                while fs:
                    yield fs.pop().result()
            finally:
                for future in fs:
                    future.cancel()
        return results()
    def shutdown(self, wait=True, *, cancel_futures=False):
        pass
    def __enter__(self):
        return self
    def __exit__(self, exc_type, exc_val, exc_tb):
        self.shutdown(wait=True)
        return False

_made = 0

class ThreadPoolExecutor(Executor):
    def __init__(self, max_workers=None, thread_name_prefix="", initializer=None, initargs=()):
        global _made
        if max_workers is not None and max_workers <= 0:
            raise ValueError("max_workers must be greater than 0")
        self._max_workers = max_workers
        self._initializer = initializer
        self._initargs = initargs
        self._shutdown = False
        self._threads = []
        self._thread_name_prefix = thread_name_prefix or "ThreadPoolExecutor-%d" % _made
        _made += 1
    def submit(self, fn, /, *args, **kwargs):
        if self._shutdown:
            raise RuntimeError("cannot schedule new futures after shutdown")
        future = Future()
        if not self._threads:
            thread = threading.Thread(name="%s_0" % self._thread_name_prefix)
            thread._started._flag = True
            self._threads.append(thread)
            if self._initializer is not None:
                self._initializer(*self._initargs)
        threading._running.append(self._threads[0])
        try:
            future._state = "RUNNING"
            try:
                result = fn(*args, **kwargs)
            except BaseException as error:
                future.set_exception(error)
            else:
                future.set_result(result)
        finally:
            threading._running.pop()
        return future
    def shutdown(self, wait=True, *, cancel_futures=False):
        self._shutdown = True

class ProcessPoolExecutor(Executor):
    def __init__(self, max_workers=None, mp_context=None, initializer=None, initargs=(), *, max_tasks_per_child=None):
        self._max_workers = max_workers
    def submit(self, fn, /, *args, **kwargs):
        return _unknown("what another process answers")
    def map(self, fn, *iterables, timeout=None, chunksize=1):
        return _unknown("what another process answers")

class _DoneAndNotDone(tuple):
    def __new__(cls, done, not_done):
        return tuple.__new__(cls, (done, not_done))
    done = property(lambda self: self[0])
    not_done = property(lambda self: self[1])
    def __repr__(self):
        return "DoneAndNotDoneFutures(done=%r, not_done=%r)" % self

def wait(fs, timeout=None, return_when=ALL_COMPLETED):
    fs = set(fs)
    done = {f for f in fs if f.done()}
    return _DoneAndNotDone(done, fs - done)

def as_completed(fs, timeout=None):
    for future in list(fs):
        yield future
`;
