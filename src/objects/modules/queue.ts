/** The module `queue`, for one thread: what would wait for another one for ever raises at once. */

import type { ModuleSpec } from './spec';

const python = `
from collections import deque
from heapq import heappush, heappop

__all__ = ["Empty", "Full", "Queue", "PriorityQueue", "LifoQueue", "SimpleQueue"]

class Empty(Exception):
    pass

class Full(Exception):
    pass

class Queue:
    def __init__(self, maxsize=0):
        self.maxsize = maxsize
        self._init(maxsize)
        self.unfinished_tasks = 0
    def task_done(self):
        unfinished = self.unfinished_tasks - 1
        if unfinished < 0:
            raise ValueError("task_done() called too many times")
        self.unfinished_tasks = unfinished
    def join(self):
        pass
    def qsize(self):
        return self._qsize()
    def empty(self):
        return not self._qsize()
    def full(self):
        return 0 < self.maxsize <= self._qsize()
    def put(self, item, block=True, timeout=None):
        if self.maxsize > 0 and self._qsize() >= self.maxsize:
            raise Full
        self._put(item)
        self.unfinished_tasks += 1
    def get(self, block=True, timeout=None):
        if not self._qsize():
            raise Empty
        return self._get()
    def put_nowait(self, item):
        return self.put(item, block=False)
    def get_nowait(self):
        return self.get(block=False)
    def _init(self, maxsize):
        self.queue = deque()
    def _qsize(self):
        return len(self.queue)
    def _put(self, item):
        self.queue.append(item)
    def _get(self):
        return self.queue.popleft()

class PriorityQueue(Queue):
    def _init(self, maxsize):
        self.queue = []
    def _put(self, item):
        heappush(self.queue, item)
    def _get(self):
        return heappop(self.queue)

class LifoQueue(Queue):
    def _init(self, maxsize):
        self.queue = []
    def _put(self, item):
        self.queue.append(item)
    def _get(self):
        return self.queue.pop()

class SimpleQueue:
    def __init__(self):
        self._queue = deque()
    def put(self, item, block=True, timeout=None):
        self._queue.append(item)
    def get(self, block=True, timeout=None):
        if not self._queue:
            raise Empty
        return self._queue.popleft()
    put_nowait = put
    get_nowait = get
    def empty(self):
        return len(self._queue) == 0
    def qsize(self):
        return len(self._queue)
`;

export const queueModule: ModuleSpec = { name: 'queue', python };
