/**
 * The module `logging` and its handlers: Python, as in CPython. When something is logged is not known; where that goes to
 * standard error or a file, the run goes on.
 * Invariant: knows nothing of other library modules.
 */

import { libraryFlags } from '../library-flags';
import type { ModuleSpec } from '../spec';
import { unknownFunction } from '../unknown-function';
import { logging } from './python';

const handlers = `
import logging

class BaseRotatingHandler(logging.FileHandler):
    pass

class RotatingFileHandler(BaseRotatingHandler):
    def __init__(self, filename, mode="a", maxBytes=0, backupCount=0, encoding=None, delay=False, errors=None):
        BaseRotatingHandler.__init__(self, filename, mode, encoding, delay, errors)
        self.maxBytes = maxBytes
        self.backupCount = backupCount

class TimedRotatingFileHandler(BaseRotatingHandler):
    def __init__(self, filename, when="h", interval=1, backupCount=0, encoding=None, delay=False, utc=False, atTime=None,
                 errors=None):
        BaseRotatingHandler.__init__(self, filename, "a", encoding, delay, errors)
        self.when = when.upper()
        self.backupCount = backupCount
        self.utc = utc
        self.atTime = atTime

class WatchedFileHandler(logging.FileHandler):
    pass

class _Elsewhere(logging.Handler):
    def __init__(self, *args, **kwargs):
        logging.Handler.__init__(self)
        self._given = (args, kwargs)
    def emit(self, record):
        self.format(record)

class SocketHandler(_Elsewhere):
    pass
class DatagramHandler(SocketHandler):
    pass
class SysLogHandler(_Elsewhere):
    pass
class SMTPHandler(_Elsewhere):
    pass
class HTTPHandler(_Elsewhere):
    pass

class BufferingHandler(logging.Handler):
    def __init__(self, capacity):
        logging.Handler.__init__(self)
        self.capacity = capacity
        self.buffer = []
    def shouldFlush(self, record):
        return len(self.buffer) >= self.capacity
    def emit(self, record):
        self.buffer.append(record)
        if self.shouldFlush(record):
            self.flush()
    def flush(self):
        self.buffer.clear()
    def close(self):
        self.flush()
        logging.Handler.close(self)

class MemoryHandler(BufferingHandler):
    def __init__(self, capacity, flushLevel=logging.ERROR, target=None, flushOnClose=True):
        BufferingHandler.__init__(self, capacity)
        self.flushLevel = flushLevel
        self.target = target
        self.flushOnClose = flushOnClose
    def shouldFlush(self, record):
        return len(self.buffer) >= self.capacity or record.levelno >= self.flushLevel
    def setTarget(self, target):
        self.target = target
    def flush(self):
        if self.target:
            for record in self.buffer:
                self.target.handle(record)
            self.buffer.clear()

class QueueHandler(logging.Handler):
    def __init__(self, queue):
        logging.Handler.__init__(self)
        self.queue = queue
        self.listener = None
    def prepare(self, record):
        record.message = record.msg = self.format(record)
        record.args = record.exc_info = record.exc_text = None
        return record
    def enqueue(self, record):
        self.queue.put_nowait(record)
    def emit(self, record):
        self.enqueue(self.prepare(record))
`;

export const loggingModules: readonly ModuleSpec[] = [
  {
    name: 'logging',
    functions: [unknownFunction],
    constants: libraryFlags('loggingListsNames', 'loggingFiltersReplace'),
    python: logging,
  },
  { name: 'logging.handlers', python: handlers },
];
