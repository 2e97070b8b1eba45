/** The Python of `queue`. */

export const queue = String.raw`
import threading
import types
from collections import deque
from heapq import heappush, heappop

__all__ = ["Empty", "Full", "Queue", "PriorityQueue", "LifoQueue", "SimpleQueue"]

class Empty(Exception):
    pass
Empty.__module__ = "_queue"

class Full(Exception):
    pass

if _queueCanShutDown:
    class ShutDown(Exception):
        pass

class Queue:
    def __init__(self, maxsize=0):
        self.maxsize = maxsize
        self._init(maxsize)
        self.mutex = threading.Lock()
        self.not_empty = threading.Condition(self.mutex)
        self.not_full = threading.Condition(self.mutex)
        self.all_tasks_done = threading.Condition(self.mutex)
        self.unfinished_tasks = 0
        if _queueCanShutDown:
            self.is_shutdown = False
    def task_done(self):
        unfinished = self.unfinished_tasks - 1
        if unfinished < 0:
            raise ValueError("task_done() called too many times")
        self.unfinished_tasks = unfinished
    def join(self):
        if self.unfinished_tasks:
            threading._wait_until(lambda: not self.unfinished_tasks)
    def qsize(self):
        return self._qsize()
    def empty(self):
        return not self._qsize()
    def full(self):
        return 0 < self.maxsize <= self._qsize()
    def put(self, item, block=True, timeout=None):
        if _queueCanShutDown and self.is_shutdown:
            raise ShutDown
        if self.maxsize > 0 and self._qsize() >= self.maxsize:
            if block and timeout is not None and timeout < 0:
                raise ValueError("'timeout' must be a non-negative number")
            if not block or not threading._wait_until(lambda: self._qsize() < self.maxsize, timeout):
                raise Full
        self._put(item)
        self.unfinished_tasks += 1
    def get(self, block=True, timeout=None):
        if not self._qsize():
            if _queueCanShutDown and self.is_shutdown:
                raise ShutDown
            if block and timeout is not None and timeout < 0:
                raise ValueError("'timeout' must be a non-negative number")
            if not block or not threading._wait_until(self._qsize, timeout):
                raise Empty
        return self._get()
    def put_nowait(self, item):
        return self.put(item, block=False)
    def get_nowait(self):
        return self.get(block=False)
    if _queueCanShutDown:
        def shutdown(self, immediate=False):
            self.is_shutdown = True
            if immediate:
                while self._qsize():
                    self._get()
                    if self.unfinished_tasks > 0:
                        self.unfinished_tasks -= 1
    def _init(self, maxsize):
        self.queue = deque()
    def _qsize(self):
        return len(self.queue)
    def _put(self, item):
        self.queue.append(item)
    def _get(self):
        return self.queue.popleft()
    __class_getitem__ = classmethod(types.GenericAlias)

class PriorityQueue(Queue):
    def _init(self, maxsize):
        self.queue = []
    def _qsize(self):
        return len(self.queue)
    def _put(self, item):
        heappush(self.queue, item)
    def _get(self):
        return heappop(self.queue)

class LifoQueue(Queue):
    def _init(self, maxsize):
        self.queue = []
    def _qsize(self):
        return len(self.queue)
    def _put(self, item):
        self.queue.append(item)
    def _get(self):
        return self.queue.pop()

class SimpleQueue:
    __module__ = "_queue"
    def __init__(self):
        self._queue = deque()
    def put(self, item, block=True, timeout=None):
        self._queue.append(item)
    def get(self, block=True, timeout=None):
        if not self._queue and (not block or not threading._wait_until(self.qsize, timeout)):
            raise Empty
        return self._queue.popleft()
    put_nowait = put
    def get_nowait(self):
        return self.get(block=False)
    def empty(self):
        return len(self._queue) == 0
    def qsize(self):
        return len(self._queue)
    __class_getitem__ = classmethod(types.GenericAlias)
`;
