/** Futures, tasks and the loop. Futures and tasks are C in CPython; their slots give them the same sizes. */

export const futures = `
import heapq
import weakref
from collections import deque

class CancelledError(BaseException):
    __module__ = 'asyncio.exceptions'

class InvalidStateError(Exception):
    __module__ = 'asyncio.exceptions'

if _timeout_is_builtin:
    TimeoutError = TimeoutError
else:
    class TimeoutError(Exception):
        __module__ = 'asyncio.exceptions'

_PENDING = 'PENDING'
_CANCELLED = 'CANCELLED'
_FINISHED = 'FINISHED'

class Handle:
    __slots__ = ('_callback', '_args', '_cancelled', '_loop', '_source_traceback', '_repr', '__weakref__',
                 '_context')
    __module__ = 'asyncio.events'

    def __init__(self, callback, args, loop):
        self._loop = loop
        self._callback = callback
        self._args = args
        self._cancelled = False

    def cancel(self):
        if not self._cancelled:
            self._cancelled = True
            self._callback = None
            self._args = None

    def cancelled(self):
        return self._cancelled

    def _run(self):
        self._callback(*self._args)
        self = None

class TimerHandle(Handle):
    __slots__ = ('_scheduled', '_when')
    __module__ = 'asyncio.events'

    def __init__(self, when, callback, args, loop):
        super().__init__(callback, args, loop)
        self._when = when
        self._scheduled = False

    def when(self):
        return self._when

    def __lt__(self, other):
        return self._when < other._when

class Future:
    __slots__ = ['_loop', '_callbacks', '_state', '_result', '_exception', '_cancel_message',
                 '_asyncio_future_blocking', '_cancelled_exc', '__weakref__'] + _future_pads
    __module__ = '_asyncio'

    def __init__(self, *, loop=None):
        self._loop = get_event_loop() if loop is None else loop
        self._callbacks = None
        self._state = _PENDING
        self._result = self._exception = self._cancel_message = self._cancelled_exc = None
        self._asyncio_future_blocking = False

    def __repr__(self):
        parts = [self._state.lower()]
        if self._state == _FINISHED:
            if self._exception is not None:
                parts.append('exception=%r' % (self._exception,))
            else:
                parts.append('result=%r' % (self._result,))
        return '<%s %s>' % (self.__class__.__name__, ' '.join(parts))

    def get_loop(self):
        return self._loop

    def _make_cancelled_error(self):
        error = self._cancelled_exc
        if error is not None:
            self._cancelled_exc = None
            return error
        return CancelledError() if self._cancel_message is None else CancelledError(self._cancel_message)

    def cancel(self, msg=None):
        if self._state != _PENDING:
            return False
        self._state = _CANCELLED
        self._cancel_message = msg
        self._schedule_callbacks()
        return True

    def _schedule_callbacks(self):
        callbacks = self._callbacks
        if callbacks is None:
            return
        self._callbacks = None
        for callback in callbacks:
            self._loop.call_soon(callback, self)

    def cancelled(self):
        return self._state == _CANCELLED

    def done(self):
        return self._state != _PENDING

    def result(self):
        error = None
        if self._state == _CANCELLED:
            error = self._make_cancelled_error()
        elif self._state != _FINISHED:
            error = InvalidStateError('Result is not set.')
        elif self._exception is not None:
            error = self._exception
        if error is not None:
            self = None
            try:
                raise error
            finally:
                error = None
        return self._result

    def exception(self):
        if self._state == _CANCELLED:
            raise self._make_cancelled_error()
        if self._state != _FINISHED:
            raise InvalidStateError('Exception is not set.')
        return self._exception

    def add_done_callback(self, fn, *, context=None):
        if self._state != _PENDING:
            self._loop.call_soon(fn, self)
        elif self._callbacks is None:
            self._callbacks = [fn]
        else:
            self._callbacks.append(fn)

    def remove_done_callback(self, fn):
        callbacks = self._callbacks or []
        kept = [callback for callback in callbacks if callback != fn]
        removed = len(callbacks) - len(kept)
        if removed:
            self._callbacks = kept or None
        return removed

    def set_result(self, result):
        if self._state != _PENDING:
            raise InvalidStateError('invalid state')
        self._result = result
        self._state = _FINISHED
        self._schedule_callbacks()

    def set_exception(self, exception):
        if self._state != _PENDING:
            raise InvalidStateError('invalid state')
        if isinstance(exception, type):
            exception = exception()
        if type(exception) is StopIteration:
            raise TypeError('StopIteration interacts badly with generators and cannot be raised into a Future')
        self._exception = exception
        self._state = _FINISHED
        self._schedule_callbacks()

    def __await__(self):
        if not self.done():
            self._asyncio_future_blocking = True
            yield self
        if not self.done():
            raise RuntimeError("await wasn't used with future")
        try:
            return self.result()
        finally:
            self = None

    __iter__ = __await__

_task_numbers = [0]
_tasks = weakref.WeakSet()
_current = {}

class Task(Future):
    __slots__ = ['_coro', '_name', '_must_cancel', '_fut_waiter', '_num_cancels_requested'] + _task_pads
    __module__ = '_asyncio'

    def __init__(self, coro, *, loop=None, name=None, context=None, eager_start=False):
        super().__init__(loop=loop)
        if not iscoroutine(coro):
            raise TypeError('a coroutine was expected, got %r' % (coro,))
        if name is None:
            _task_numbers[0] += 1
            name = 'Task-%d' % _task_numbers[0]
        self._name = str(name)
        self._coro = coro
        self._must_cancel = False
        self._fut_waiter = None
        self._num_cancels_requested = 0
        self._loop.call_soon(self._step)
        _tasks.add(self)

    def __repr__(self):
        parts = [self._state.lower() if not self._must_cancel or self.done() else 'cancelling']
        parts.append('name=%r' % self._name)
        coro = self._coro
        code = coro.cr_code if hasattr(coro, 'cr_code') else coro.gi_code
        frame = coro.cr_frame if hasattr(coro, 'cr_frame') else coro.gi_frame
        if frame is None:
            where = '%s() done, defined at %s:%d' % (coro.__qualname__, code.co_filename, code.co_firstlineno)
        else:
            where = '%s() running at %s:%d' % (coro.__qualname__, code.co_filename, frame.f_lineno)
        parts.append('coro=<%s>' % where)
        if self._fut_waiter is not None:
            parts.append('wait_for=%r' % (self._fut_waiter,))
        if self._state == _FINISHED:
            if self._exception is not None:
                parts.append('exception=%r' % (self._exception,))
            else:
                parts.append('result=%r' % (self._result,))
        return '<Task %s>' % ' '.join(parts)

    def get_coro(self):
        return self._coro

    def get_name(self):
        return self._name

    def set_name(self, value):
        self._name = str(value)

    def set_result(self, result):
        raise RuntimeError('Task does not support set_result operation')

    def set_exception(self, exception):
        raise RuntimeError('Task does not support set_exception operation')

    def cancel(self, msg=None):
        if self.done():
            return False
        self._num_cancels_requested += 1
        if self._fut_waiter is not None:
            if self._fut_waiter.cancel(msg=msg):
                return True
        self._must_cancel = True
        self._cancel_message = msg
        return True

    def cancelling(self):
        return self._num_cancels_requested

    def uncancel(self):
        if self._num_cancels_requested > 0:
            self._num_cancels_requested -= 1
        return self._num_cancels_requested

    def _step(self, exc=None):
        if self.done():
            raise InvalidStateError('step(): already done')
        if self._must_cancel:
            if not isinstance(exc, CancelledError):
                exc = self._make_cancelled_error()
            self._must_cancel = False
        self._fut_waiter = None
        loop = self._loop
        _current[loop] = self
        try:
            if exc is None:
                result = self._coro.send(None)
            else:
                result = self._coro.throw(exc)
        except StopIteration as stop:
            if self._must_cancel:
                self._must_cancel = False
                super().cancel(msg=self._cancel_message)
            else:
                super().set_result(stop.value)
        except CancelledError as error:
            self._cancelled_exc = error
            super().cancel()
        except (KeyboardInterrupt, SystemExit) as error:
            super().set_exception(error)
            raise
        except BaseException as error:
            super().set_exception(error)
        else:
            blocking = getattr(result, '_asyncio_future_blocking', None)
            if blocking is not None:
                if blocking and result is not self:
                    result._asyncio_future_blocking = False
                    result.add_done_callback(self._wakeup)
                    self._fut_waiter = result
                    if self._must_cancel and result.cancel(msg=self._cancel_message):
                        self._must_cancel = False
                elif result is self:
                    loop.call_soon(self._step, RuntimeError('Task cannot await on itself: %r' % (self,)))
                else:
                    loop.call_soon(self._step, RuntimeError(
                        'yield was used instead of yield from in task %r with %r' % (self, result)))
            elif result is None:
                loop.call_soon(self._step)
            else:
                loop.call_soon(self._step, RuntimeError('Task got bad yield: %r' % (result,)))
        finally:
            del _current[loop]
            self = exc = None

    def _wakeup(self, future):
        try:
            future.result()
        except BaseException as error:
            future = None
            self._step(error)
        else:
            future = None
            self._step()
        self = None

_running = [None]

class AbstractEventLoop:
    __module__ = 'asyncio.events'

class _Loop(AbstractEventLoop):
    """Its clock jumps to the next timer when nothing is ready."""

    def __init__(self):
        self._ready = deque()
        self._scheduled = []
        self._now = 1000.0
        self._stopping = False
        self._closed = False

    def time(self):
        return self._now

    def is_running(self):
        return _running[0] is self

    def is_closed(self):
        return self._closed

    def close(self):
        self._closed = True
        self._ready.clear()
        self._scheduled.clear()

    def stop(self):
        self._stopping = True

    def get_debug(self):
        return False

    def set_debug(self, enabled):
        pass

    def _check_closed(self):
        if self._closed:
            raise RuntimeError('Event loop is closed')

    def create_future(self):
        return Future(loop=self)

    def create_task(self, coro, *, name=None, context=None):
        self._check_closed()
        return Task(coro, loop=self, name=name)

    def call_soon(self, callback, *args, context=None):
        self._check_closed()
        handle = Handle(callback, args, self)
        self._ready.append(handle)
        return handle

    call_soon_threadsafe = call_soon

    def call_later(self, delay, callback, *args, context=None):
        return self.call_at(self._now + delay, callback, *args)

    def call_at(self, when, callback, *args, context=None):
        self._check_closed()
        timer = TimerHandle(when, callback, args, self)
        heapq.heappush(self._scheduled, timer)
        timer._scheduled = True
        return timer

    def run_in_executor(self, executor, func, *args):
        future = self.create_future()
        try:
            future.set_result(func(*args))
        except Exception as error:
            future.set_exception(error)
        return future

    def call_exception_handler(self, context):
        pass

    def _run_once(self):
        scheduled = self._scheduled
        while scheduled and scheduled[0]._cancelled:
            heapq.heappop(scheduled)._scheduled = False
        if not self._ready and not self._stopping:
            if not scheduled:
                raise RuntimeError('deadlock: nothing is ready and nothing is scheduled')
            self._now = max(self._now, scheduled[0]._when)
        while scheduled and scheduled[0]._when <= self._now:
            timer = heapq.heappop(scheduled)
            timer._scheduled = False
            self._ready.append(timer)
            timer = None
        for _ in range(len(self._ready)):
            handle = self._ready.popleft()
            if handle._cancelled:
                continue
            handle._run()
        handle = None

    def run_forever(self):
        self._check_closed()
        if _running[0] is not None:
            raise RuntimeError('Cannot run the event loop while another loop is running')
        _running[0] = self
        try:
            while True:
                self._run_once()
                if self._stopping:
                    break
        finally:
            self._stopping = False
            _running[0] = None

    def run_until_complete(self, future):
        self._check_closed()
        future = ensure_future(future, loop=self)
        future.add_done_callback(_stop_loop)
        try:
            self.run_forever()
        finally:
            future.remove_done_callback(_stop_loop)
        if not future.done():
            raise RuntimeError('Event loop stopped before Future completed.')
        return future.result()

    async def shutdown_asyncgens(self):
        pass

    async def shutdown_default_executor(self, timeout=None):
        pass

def _stop_loop(future):
    future._loop.stop()

_policy_loop = [None]

def new_event_loop():
    return _Loop()

def set_event_loop(loop):
    _policy_loop[0] = loop

def get_running_loop():
    loop = _running[0]
    if loop is None:
        raise RuntimeError('no running event loop')
    return loop

def get_event_loop():
    if _running[0] is not None:
        return _running[0]
    if _policy_loop[0] is None:
        _policy_loop[0] = new_event_loop()
    return _policy_loop[0]

def iscoroutine(obj):
    return type(obj) is _coroutine_type or hasattr(type(obj), 'send') and hasattr(type(obj), '__await__')

def iscoroutinefunction(func):
    func = getattr(func, '__func__', func)
    code = getattr(func, '__code__', None)
    return code is not None and bool(code.co_flags & 128)

def isfuture(obj):
    return hasattr(obj.__class__, '_asyncio_future_blocking') and obj._asyncio_future_blocking is not None

async def _nothing():
    pass

_made = _nothing()
_coroutine_type = type(_made)
_made.close()
del _made

def current_task(loop=None):
    return _current.get(get_running_loop() if loop is None else loop)

def all_tasks(loop=None):
    if loop is None:
        loop = get_running_loop()
    return {task for task in list(_tasks) if task._loop is loop and not task.done()}
`;
