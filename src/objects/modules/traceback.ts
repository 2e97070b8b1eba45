/** The module `traceback`: Python, as in CPython; frames of ours are left out. */

import { PyException, PyTraceback } from '../exceptions';
import { PyInt } from '../int';
import type { NativeSpec } from '../native';
import { isStr, newStr } from '../str';
import { caretsOf } from '../traceback-carets';
import { formatUncaught } from '../uncaught';
import type { ModuleSpec } from './spec';

const sourceLine: NativeSpec = {
  name: '_source_line',
  signature: '(filename, lineno, /)',
  style: 'positional',
  body: (runtime, _self, [filename, line]) => {
    if (!isStr(filename!) || !(line instanceof PyInt)) return newStr(runtime, '');
    return newStr(runtime, runtime.sourceLine(filename.value, line.value) ?? '');
  },
};

const carets: NativeSpec = {
  name: '_carets',
  signature: '(entry, /)',
  style: 'o',
  body: (runtime, _self, [entry]) => {
    const text = entry instanceof PyTraceback ? caretsOf(runtime, entry) : null;
    return text === null ? runtime.none() : newStr(runtime, text);
  },
};

const python = `
import sys
from itertools import islice

__all__ = ["extract_stack", "extract_tb", "format_exception", "format_exception_only", "format_list", "format_stack",
           "format_tb", "print_exc", "format_exc", "print_exception", "print_last", "print_stack", "print_tb",
           "clear_frames", "FrameSummary", "StackSummary", "TracebackException", "walk_stack", "walk_tb"]

_ours = "<memlens "
_cause = "\\nThe above exception was the direct cause of the following exception:\\n\\n"
_context = "\\nDuring handling of the above exception, another exception occurred:\\n\\n"

class FrameSummary:
    __slots__ = ("filename", "lineno", "end_lineno", "colno", "end_colno", "name", "_line", "locals", "_marks")
    def __init__(self, filename, lineno, name, *, lookup_line=True, locals=None, line=None, end_lineno=None, colno=None,
                 end_colno=None):
        self.filename = filename
        self.lineno = lineno
        self.name = name
        self._line = line
        self.locals = None if locals is None else {k: repr(v) for k, v in locals.items()}
        self.end_lineno = end_lineno
        self.colno = colno
        self.end_colno = end_colno
        self._marks = None
    @property
    def line(self):
        if self._line is None:
            self._line = _source_line(self.filename, self.lineno).strip()
        return self._line
    def _items(self):
        return (self.filename, self.lineno, self.name, self.line)
    def __eq__(self, other):
        if isinstance(other, FrameSummary):
            return self._items()[:3] == other._items()[:3] and self.locals == other.locals
        if isinstance(other, tuple):
            return self._items() == other
        return NotImplemented
    def __getitem__(self, pos):
        return self._items()[pos]
    def __iter__(self):
        return iter(self._items())
    def __len__(self):
        return 4
    def __repr__(self):
        return "<FrameSummary file {filename}, line {lineno} in {name}>".format(
            filename=self.filename, lineno=self.lineno, name=self.name)

class StackSummary(list):
    @classmethod
    def extract(klass, frame_gen, *, limit=None, lookup_lines=True, capture_locals=False):
        made = klass()
        for frame, lineno in frame_gen:
            code = frame.f_code
            if not code.co_filename.startswith(_ours):
                made.append(FrameSummary(code.co_filename, lineno, _name_of(code),
                                         locals=frame.f_locals if capture_locals else None))
        return _limited(made, limit)
    @classmethod
    def from_list(klass, a_list):
        made = klass()
        for frame in a_list:
            if isinstance(frame, FrameSummary):
                made.append(frame)
            else:
                filename, lineno, name, line = frame
                made.append(FrameSummary(filename, lineno, name, line=line))
        return made
    def format_frame_summary(self, frame_summary):
        rows = ['  File "%s", line %s, in %s\\n' % (frame_summary.filename, frame_summary.lineno, frame_summary.name)]
        if frame_summary.line:
            rows.append("    %s\\n" % frame_summary.line.strip())
            if frame_summary._marks:
                rows.append("    %s\\n" % frame_summary._marks)
        if frame_summary.locals:
            for name, value in sorted(frame_summary.locals.items()):
                rows.append("    %s = %s\\n" % (name, value))
        return "".join(rows)
    def format(self):
        result = []
        last = None
        count = 0
        for frame in self:
            key = (frame.filename, frame.lineno, frame.name)
            if key != last:
                if count > 3:
                    result.append(_repeated(count))
                last = key
                count = 0
            count += 1
            if count <= 3:
                result.append(self.format_frame_summary(frame))
        if count > 3:
            result.append(_repeated(count))
        return result

def _repeated(count):
    return "  [Previous line repeated %d more time%s]\\n" % (count - 3, "s" if count > 4 else "")

def _name_of(code):
    return code.co_name

def _limited(made, limit):
    if limit is not None:
        if limit >= 0:
            del made[limit:]
        else:
            del made[:limit]
    return made

def walk_tb(tb):
    while tb is not None:
        yield tb.tb_frame, tb.tb_lineno
        tb = tb.tb_next

def walk_stack(f):
    if f is None:
        f = sys._getframe().f_back
    while f is not None:
        yield f, f.f_lineno
        f = f.f_back

def extract_tb(tb, limit=None):
    made = StackSummary()
    while tb is not None:
        code = tb.tb_frame.f_code
        if not code.co_filename.startswith(_ours):
            entry = FrameSummary(code.co_filename, tb.tb_lineno, _name_of(code))
            entry._marks = _carets(tb)
            made.append(entry)
        tb = tb.tb_next
    return _limited(made, limit)

def extract_stack(f=None, limit=None):
    if f is None:
        f = sys._getframe().f_back
    rows = []
    while f is not None:
        code = f.f_code
        if not code.co_filename.startswith(_ours):
            rows.append(FrameSummary(code.co_filename, f.f_lineno, _name_of(code)))
        f = f.f_back
    rows.reverse()
    made = StackSummary(rows)
    if limit is not None:
        if limit >= 0:
            del made[:max(0, len(made) - limit)]
        else:
            del made[-limit:]
    return made

def format_list(extracted_list):
    return StackSummary.from_list(extracted_list).format()
def print_list(extracted_list, file=None):
    for item in format_list(extracted_list):
        print(item, file=file or sys.stderr, end="")
def format_tb(tb, limit=None):
    return extract_tb(tb, limit).format()
def print_tb(tb, limit=None, file=None):
    print_list(extract_tb(tb, limit), file)
def format_stack(f=None, limit=None):
    return extract_stack(sys._getframe().f_back if f is None else f, limit).format()
def print_stack(f=None, limit=None, file=None):
    print_list(extract_stack(sys._getframe().f_back if f is None else f, limit), file)

_sentinel = object()

def _value_of(exc, value):
    if value is _sentinel:
        return exc
    return value

def format_exception_only(exc, /, value=_sentinel):
    value = _value_of(exc, value)
    if value is None:
        return [("NoneType: None" if exc is None or exc is type(None) else exc.__name__) + "\\n"]
    return _last_lines(value)

def _last_lines(value):
    type_name = type(value).__qualname__
    module = type(value).__module__
    if module not in ("__main__", "builtins"):
        type_name = module + "." + type_name
    if isinstance(value, SyntaxError):
        return _syntax_lines(value, type_name)
    try:
        text = str(value)
    except Exception:
        text = "<exception str() failed>"
    rows = ["%s: %s\\n" % (type_name, text + _near(value)) if text else "%s\\n" % type_name]
    for note in getattr(value, "__notes__", ()):
        rows.extend(line + "\\n" for line in str(note).split("\\n"))
    return rows

def _syntax_lines(value, type_name):
    rows = []
    if value.lineno is not None:
        rows.append('  File "%s", line %s\\n' % (value.filename or "<string>", value.lineno))
        if value.text is not None:
            shown = value.text.rstrip("\\n")
            left = shown.lstrip(" \\n\\f")
            rows.append("    %s\\n" % left)
            if value.offset is not None:
                lead = len(shown) - len(left)
                start = value.offset - 1 - lead
                end = value.end_offset if value.end_offset not in (None, 0) else value.offset + 1
                if start >= 0:
                    rows.append("    %s%s\\n" % (" " * start, "^" * max(1, end - value.offset)))
    rows.append("%s: %s\\n" % (type_name, value.msg or "<no detail available>"))
    return rows

def _near(value):
    text = _uncaught(value)
    at = text.rfind(". Did you mean: '")
    return text[at:].rstrip("\\n") if at >= 0 and text.endswith("'?\\n") else ""

def _rows(value, tb, limit, chain, seen):
    rows = []
    seen.append(value)
    if chain:
        cause, context = value.__cause__, value.__context__
        if cause is not None and not any(cause is one for one in seen):
            rows += _rows(cause, cause.__traceback__, limit, chain, seen)
            rows.append(_cause)
        elif cause is None and context is not None and not value.__suppress_context__ and not any(
                context is one for one in seen):
            rows += _rows(context, context.__traceback__, limit, chain, seen)
            rows.append(_context)
    if hasattr(value, "exceptions") and isinstance(value, BaseException):
        return [_uncaught(value)]
    if tb is not None:
        rows.append("Traceback (most recent call last):\\n")
        rows += format_tb(tb, limit)
    return rows + _last_lines(value)

def format_exception(exc, /, value=_sentinel, tb=_sentinel, limit=None, chain=True):
    if (value is _sentinel) != (tb is _sentinel):
        raise ValueError("Both or neither of value and tb must be given")
    if value is _sentinel:
        if exc is not None and not isinstance(exc, BaseException):
            raise TypeError("Exception expected for value, {} found".format(type(exc).__name__))
        value = exc
        tb = None if exc is None else exc.__traceback__
    if value is None:
        return ["NoneType: None\\n"]
    return _rows(value, tb, limit, chain, [])

def print_exception(exc, /, value=_sentinel, tb=_sentinel, limit=None, file=None, chain=True):
    text = "".join(format_exception(exc, value, tb, limit, chain))
    print(text, file=sys.stderr if file is None else file, end="")

def format_exc(limit=None, chain=True):
    return "".join(format_exception(*sys.exc_info(), limit=limit, chain=chain))

def print_exc(limit=None, file=None, chain=True):
    print_exception(*sys.exc_info(), limit=limit, file=file, chain=chain)

def print_last(limit=None, file=None, chain=True):
    raise ValueError("no last exception")

def clear_frames(tb):
    while tb is not None:
        try:
            tb.tb_frame.clear()
        except RuntimeError:
            pass
        tb = tb.tb_next

class TracebackException:
    def __init__(self, exc_type, exc_value, exc_traceback, *, limit=None, lookup_lines=True, capture_locals=False,
                 compact=False, max_group_width=15, max_group_depth=10, _seen=None):
        self.stack = extract_tb(exc_traceback, limit)
        self.exc_type = exc_type
        self._str = str(exc_value)
        self._last = _last_lines(exc_value)
        self.__suppress_context__ = exc_value.__suppress_context__
        cause, context = exc_value.__cause__, exc_value.__context__
        self.__cause__ = None if cause is None else TracebackException.from_exception(cause, limit=limit)
        self.__context__ = None if context is None else TracebackException.from_exception(context, limit=limit)
    @classmethod
    def from_exception(cls, exc, *args, **kwargs):
        return cls(type(exc), exc, exc.__traceback__, *args, **kwargs)
    @property
    def exc_type_str(self):
        return self.exc_type.__qualname__
    def __str__(self):
        return self._str
    def format_exception_only(self, **options):
        yield from self._last
    def format(self, *, chain=True, **options):
        if chain:
            if self.__cause__ is not None:
                yield from self.__cause__.format(chain=chain)
                yield _cause
            elif self.__context__ is not None and not self.__suppress_context__:
                yield from self.__context__.format(chain=chain)
                yield _context
        yield "Traceback (most recent call last):\\n"
        yield from self.stack.format()
        yield from self._last
    def print(self, *, file=None, chain=True):
        for line in self.format(chain=chain):
            print(line, file=sys.stderr if file is None else file, end="")
`;

const uncaught: NativeSpec = {
  name: '_uncaught',
  signature: '(exception, /)',
  style: 'o',
  body: (runtime, _self, [exception]) =>
    newStr(runtime, exception instanceof PyException ? formatUncaught(runtime, exception) : ''),
};

export const tracebackModule: ModuleSpec = {
  name: 'traceback',
  functions: [sourceLine, carets, uncaught],
  python,
};
