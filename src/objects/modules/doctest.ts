/** The module `doctest`: Python, as in CPython; finding examples in a docstring and comparing output are ours. */

import { newInt } from '../int';
import { newList } from '../list';
import type { NativeSpec } from '../native';
import type { PyObject } from '../object';
import { isStr, newStr } from '../str';
import { newTuple } from '../tuple';
import { parseExamples } from './doctest-parse';
import { libraryFlags } from './library-flags';
import type { ModuleSpec } from './spec';

const parse: NativeSpec = {
  name: '_examples',
  signature: '(string, name, /)',
  style: 'positional',
  body: (runtime, _self, args) => {
    const [text, name] = args;
    if (!isStr(text!) || !isStr(name!)) return runtime.raise('TypeError', 'a docstring is a str');
    const found = parseExamples(text.value, name.value);
    if (typeof found === 'string') return runtime.raise('ValueError', found);
    const rows: PyObject[] = found.map((example) =>
      newTuple(runtime, [
        newStr(runtime, example.source),
        newStr(runtime, example.want),
        example.exceptionMessage === null ? runtime.none() : newStr(runtime, example.exceptionMessage),
        newInt(runtime, example.line),
        newInt(runtime, example.indent),
        newTuple(
          runtime,
          example.options.map((option) => newStr(runtime, option)),
        ),
      ]),
    );
    return newList(runtime, rows);
  },
};

const python = `
from __future__ import annotations
import sys
import io
import types
import builtins

OPTIONFLAGS_BY_NAME = {}
def register_optionflag(name):
    return OPTIONFLAGS_BY_NAME.setdefault(name, 1 << len(OPTIONFLAGS_BY_NAME))

DONT_ACCEPT_TRUE_FOR_1 = register_optionflag("DONT_ACCEPT_TRUE_FOR_1")
DONT_ACCEPT_BLANKLINE = register_optionflag("DONT_ACCEPT_BLANKLINE")
NORMALIZE_WHITESPACE = register_optionflag("NORMALIZE_WHITESPACE")
ELLIPSIS = register_optionflag("ELLIPSIS")
SKIP = register_optionflag("SKIP")
IGNORE_EXCEPTION_DETAIL = register_optionflag("IGNORE_EXCEPTION_DETAIL")
COMPARISON_FLAGS = (DONT_ACCEPT_TRUE_FOR_1 | DONT_ACCEPT_BLANKLINE | NORMALIZE_WHITESPACE | ELLIPSIS
                    | SKIP | IGNORE_EXCEPTION_DETAIL)
REPORT_UDIFF = register_optionflag("REPORT_UDIFF")
REPORT_CDIFF = register_optionflag("REPORT_CDIFF")
REPORT_NDIFF = register_optionflag("REPORT_NDIFF")
REPORT_ONLY_FIRST_FAILURE = register_optionflag("REPORT_ONLY_FIRST_FAILURE")
FAIL_FAST = register_optionflag("FAIL_FAST")
BLANKLINE_MARKER = "<BLANKLINE>"
ELLIPSIS_MARKER = "..."
master = None

class TestResults(tuple):
    __slots__ = ()
    _fields = ("failed", "attempted")
    def __new__(cls, failed, attempted, *, skipped=0):
        return tuple.__new__(cls, (failed, attempted))
    failed = property(lambda self: self[0])
    attempted = property(lambda self: self[1])
    skipped = 0
    def __repr__(self):
        if hasattr(sys, "_is_doctest_skipped"):
            return "TestResults(failed=%r, attempted=%r, skipped=%r)" % (self[0], self[1], self.skipped)
        return "TestResults(failed=%r, attempted=%r)" % (self[0], self[1])

class Example:
    def __init__(self, source, want, exc_msg=None, lineno=0, indent=0, options=None):
        if not source.endswith("\\n"):
            source += "\\n"
        if want and not want.endswith("\\n"):
            want += "\\n"
        self.source = source
        self.want = want
        self.lineno = lineno
        self.indent = indent
        self.options = {} if options is None else options
        self.exc_msg = exc_msg

class DocTest:
    def __init__(self, examples, globs, name, filename, lineno, docstring):
        self.examples = examples
        self.docstring = docstring
        self.globs = globs.copy()
        self.name = name
        self.filename = filename
        self.lineno = lineno
    def __repr__(self):
        if len(self.examples) == 0:
            examples = "no examples"
        elif len(self.examples) == 1:
            examples = "1 example"
        else:
            examples = "%d examples" % len(self.examples)
        return "<%s %s from %s:%s (%s)>" % (self.__class__.__name__, self.name, self.filename, self.lineno, examples)
    def __lt__(self, other):
        if not isinstance(other, DocTest):
            return NotImplemented
        return self._order() < other._order()
    def _order(self):
        return (self.name, self.filename, -1 if self.lineno is None else self.lineno, id(self))

class DocTestParser:
    def get_doctest(self, string, globs, name, filename, lineno):
        return DocTest(self.get_examples(string, name), globs, name, filename, lineno, string)
    def get_examples(self, string, name="<string>"):
        examples = []
        for source, want, exc_msg, lineno, indent, names in _examples(string, name):
            options = {}
            for option in names:
                if option[0] not in "+-" or option[1:] not in OPTIONFLAGS_BY_NAME:
                    raise ValueError("line %r of the doctest for %s has an invalid option: %r"
                                     % (lineno + 1, name, option))
                options[OPTIONFLAGS_BY_NAME[option[1:]]] = option[0] == "+"
            examples.append(Example(source, want, exc_msg, lineno, indent, options))
        return examples
    def parse(self, string, name="<string>"):
        return self.get_examples(string, name)

_routines = (types.FunctionType, types.BuiltinFunctionType, types.MethodType, types.MethodDescriptorType)

def _unwrap(func):
    while hasattr(func, "__wrapped__"):
        func = func.__wrapped__
    return func

class DocTestFinder:
    def __init__(self, verbose=False, parser=DocTestParser(), recurse=True, exclude_empty=True):
        self._parser = parser
        self._verbose = verbose
        self._recurse = recurse
        self._exclude_empty = exclude_empty
    def find(self, obj, name=None, module=None, globs=None, extraglobs=None):
        if name is None:
            name = getattr(obj, "__name__", None)
            if name is None:
                raise ValueError("DocTestFinder.find: name must be given when obj.__name__ doesn't exist: %r"
                                 % (type(obj),))
        if module is False:
            module = None
        elif module is None:
            module = obj if isinstance(obj, types.ModuleType) else sys.modules.get(getattr(obj, "__module__", None))
        if globs is None:
            globs = {} if module is None else module.__dict__.copy()
        else:
            globs = globs.copy()
        if extraglobs is not None:
            globs.update(extraglobs)
        if "__name__" not in globs:
            globs["__name__"] = "__main__"
        tests = []
        self._find(tests, obj, name, module, globs, {})
        tests.sort()
        return tests
    def _from_module(self, module, object):
        if module is None:
            return True
        if isinstance(object, types.FunctionType):
            return module.__dict__ is object.__globals__
        if isinstance(object, (types.BuiltinFunctionType, types.MethodDescriptorType)):
            return module.__name__ == getattr(object, "__module__", None)
        if isinstance(object, type):
            return module.__name__ == object.__module__
        if isinstance(object, types.MethodType):
            return module is sys.modules.get(object.__module__)
        if isinstance(object, property):
            return True
        raise ValueError("object must be a class or function")
    def _is_routine(self, obj):
        return isinstance(_unwrap(obj), _routines)
    def _find(self, tests, obj, name, module, globs, seen):
        if id(obj) in seen:
            return
        seen[id(obj)] = 1
        test = self._get_test(obj, name, module, globs)
        if test is not None:
            tests.append(test)
        if isinstance(obj, types.ModuleType) and self._recurse:
            for valname, val in obj.__dict__.items():
                valname = f"{name}.{valname}"
                if (isinstance(val, type) or self._is_routine(val)) and self._from_module(module, _unwrap(val)):
                    self._find(tests, val, valname, module, globs, seen)
            for valname, val in getattr(obj, "__test__", {}).items():
                self._find(tests, val, "%s.__test__.%s" % (name, valname), module, globs, seen)
        if isinstance(obj, type) and self._recurse:
            for valname, val in obj.__dict__.items():
                if isinstance(val, (staticmethod, classmethod)):
                    val = val.__func__
                if (isinstance(val, _routines) or isinstance(val, (type, property))) and self._from_module(module, val):
                    self._find(tests, val, f"{name}.{valname}", module, globs, seen)
    def _get_test(self, obj, name, module, globs):
        if isinstance(obj, str):
            docstring = obj
        else:
            docstring = getattr(obj, "__doc__", None)
            if docstring is None:
                docstring = ""
            elif not isinstance(docstring, str):
                docstring = str(docstring)
        lineno = self._find_lineno(obj)
        if self._exclude_empty and not docstring:
            return None
        filename = None if module is None else getattr(module, "__file__", None) or module.__name__
        return self._parser.get_doctest(docstring, globs, name, filename, lineno)
    def _find_lineno(self, obj):
        if isinstance(obj, types.ModuleType):
            return 0
        if isinstance(obj, property):
            obj = obj.fget
        if isinstance(obj, types.MethodType):
            obj = obj.__func__
        obj = _unwrap(obj)
        if isinstance(obj, types.FunctionType):
            return obj.__code__.co_firstlineno
        return None

class OutputChecker:
    def check_output(self, want, got, optionflags):
        if got == want:
            return True
        if not (optionflags & DONT_ACCEPT_TRUE_FOR_1):
            if (got, want) == ("True\\n", "1\\n") or (got, want) == ("False\\n", "0\\n"):
                return True
        if not (optionflags & DONT_ACCEPT_BLANKLINE):
            want = "\\n".join(["" if line == BLANKLINE_MARKER else line for line in want.split("\\n")])
            got = "\\n".join(["" if line and not line.strip(" ") else line for line in got.split("\\n")])
            if got == want:
                return True
        if optionflags & NORMALIZE_WHITESPACE:
            got = " ".join(got.split())
            want = " ".join(want.split())
            if got == want:
                return True
        if optionflags & ELLIPSIS:
            if _ellipsis_match(want, got):
                return True
        return False
    def output_difference(self, example, got, optionflags):
        want = example.want
        if not (optionflags & DONT_ACCEPT_BLANKLINE):
            lines = [BLANKLINE_MARKER if not line.strip(" ") else line for line in got.split("\\n")[:-1]]
            got = "\\n".join(lines) + got[len(got.rstrip("\\n")):][:1] if lines else got
        if want and got:
            return "Expected:\\n%sGot:\\n%s" % (_indent(want), _indent(got))
        elif want:
            return "Expected:\\n%sGot nothing\\n" % _indent(want)
        elif got:
            return "Expected nothing\\nGot:\\n%s" % _indent(got)
        else:
            return "Expected nothing\\nGot nothing\\n"

def _ellipsis_match(want, got):
    if ELLIPSIS_MARKER not in want:
        return want == got
    pieces = want.split(ELLIPSIS_MARKER)
    startpos, endpos = 0, len(got)
    first = pieces[0]
    if first:
        if not got.startswith(first):
            return False
        startpos = len(first)
        del pieces[0]
    last = pieces[-1]
    if last:
        if not got.endswith(last):
            return False
        endpos -= len(last)
        del pieces[-1]
    if startpos > endpos:
        return False
    for piece in pieces:
        startpos = got.find(piece, startpos, endpos)
        if startpos < 0:
            return False
        startpos += len(piece)
    return True

def _indent(s, indent=4):
    return "".join([" " * indent + line if line.strip("\\n") else line for line in s.splitlines(True)])

def _exception_text(kind, value):
    name = kind.__qualname__
    if kind.__module__ not in ("__main__", "builtins"):
        name = kind.__module__ + "." + name
    text = str(value)
    return "%s: %s\\n" % (name, text) if text else name + "\\n"

def _without_detail(msg):
    start, end = 0, len(msg)
    i = msg.find("\\n")
    if i >= 0:
        end = i
    i = msg.find(":", 0, end)
    if i >= 0:
        end = i
    i = msg.rfind(".", 0, end)
    if i >= 0:
        start = i + 1
    return msg[start:end]

class _SpoofOut(io.StringIO):
    def getvalue(self):
        result = io.StringIO.getvalue(self)
        if result and not result.endswith("\\n"):
            result += "\\n"
        return result
    def truncate(self, size=None):
        self.seek(size)
        io.StringIO.truncate(self)

class DocTestRunner:
    DIVIDER = "*" * 70
    def __init__(self, checker=None, verbose=None, optionflags=0):
        self._checker = checker or OutputChecker()
        if verbose is None:
            verbose = "-v" in sys.argv
        self._verbose = verbose
        self.optionflags = optionflags
        self.original_optionflags = optionflags
        self.tries = 0
        self.failures = 0
        self.skips = 0
        self._stats = {}
        self._fakeout = _SpoofOut()
    def report_start(self, out, test, example):
        if self._verbose:
            if example.want:
                out("Trying:\\n" + _indent(example.source) + "Expecting:\\n" + _indent(example.want))
            else:
                out("Trying:\\n" + _indent(example.source) + "Expecting nothing\\n")
    def report_success(self, out, test, example, got):
        if self._verbose:
            out("ok\\n")
    def report_failure(self, out, test, example, got):
        out(self._failure_header(test, example)
            + self._checker.output_difference(example, got, self.optionflags))
    def report_unexpected_exception(self, out, test, example, exc_info):
        out(self._failure_header(test, example) + "Exception raised:\\n"
            + _indent(_traceback_text(exc_info)))
    def _failure_header(self, test, example):
        out = [self.DIVIDER]
        if test.filename:
            if test.lineno is not None and example.lineno is not None:
                lineno = test.lineno + example.lineno + 1
            else:
                lineno = "?"
            out.append('File "%s", line %s, in %s' % (test.filename, lineno, test.name))
        else:
            out.append("Line %s, in %s" % (example.lineno + 1, test.name))
        out.append("Failed example:")
        out.append(_indent(example.source))
        return "\\n".join(out)
    def __run(self, test, compileflags, out):
        failures = tries = 0
        original_optionflags = self.optionflags
        check = self._checker.check_output
        for examplenum, example in enumerate(test.examples):
            quiet = self.optionflags & REPORT_ONLY_FIRST_FAILURE and failures > 0
            self.optionflags = original_optionflags
            if example.options:
                for optionflag, val in example.options.items():
                    if val:
                        self.optionflags |= optionflag
                    else:
                        self.optionflags &= ~optionflag
            if self.optionflags & SKIP:
                continue
            tries += 1
            if not quiet:
                self.report_start(out, test, example)
            filename = "<doctest %s[%d]>" % (test.name, examplenum)
            try:
                exec(compile(example.source, filename, "single", compileflags, True), test.globs)
                exception = None
            except KeyboardInterrupt:
                raise
            except:
                exception = sys.exc_info()
            got = self._fakeout.getvalue()
            self._fakeout.truncate(0)
            outcome = 1
            if exception is None:
                if check(example.want, got, self.optionflags):
                    outcome = 0
            else:
                exc_msg = _exception_text(*exception[:2])
                if not quiet:
                    got += _traceback_text(exception)
                if example.exc_msg is None:
                    outcome = 2
                elif check(example.exc_msg, exc_msg, self.optionflags):
                    outcome = 0
                elif self.optionflags & IGNORE_EXCEPTION_DETAIL:
                    if check(_without_detail(example.exc_msg), _without_detail(exc_msg), self.optionflags):
                        outcome = 0
            if outcome == 0:
                if not quiet:
                    self.report_success(out, test, example, got)
            elif outcome == 1:
                if not quiet:
                    self.report_failure(out, test, example, got)
                failures += 1
            else:
                if not quiet:
                    self.report_unexpected_exception(out, test, example, exception)
                failures += 1
            if failures and self.optionflags & FAIL_FAST:
                break
        self.optionflags = original_optionflags
        self._stats[test.name] = (failures, tries)
        self.failures += failures
        self.tries += tries
        return TestResults(failures, tries)
    def run(self, test, compileflags=None, out=None, clear_globs=True):
        self.test = test
        if compileflags is None:
            compileflags = 0
        save_stdout = sys.stdout
        if out is None:
            def out(s):
                save_stdout.write(s)
        sys.stdout = self._fakeout
        try:
            return self.__run(test, compileflags, out)
        finally:
            sys.stdout = save_stdout
            if clear_globs:
                test.globs.clear()
                builtins._ = None
    def summarize(self, verbose=None):
        if verbose is None:
            verbose = self._verbose
        notests, passed, failed = [], [], []
        total_tries = total_failures = 0
        for name, (failures, tries) in self._stats.items():
            total_tries += tries
            total_failures += failures
            if tries == 0:
                notests.append(name)
            elif failures == 0:
                passed.append((name, tries))
            else:
                failed.append((name, (failures, tries)))
        if verbose:
            if notests:
                print(len(notests), "items had no tests:")
                for name in sorted(notests):
                    print("   ", name)
            if passed:
                print(len(passed), "items passed all tests:")
                for name, count in sorted(passed):
                    print(" %3d tests in %s" % (count, name))
        if failed:
            print(self.DIVIDER)
            print(_failed_heading(len(failed)))
            for name, (failures, tries) in sorted(failed):
                print(_failed_row(failures, tries, name))
        if verbose:
            print(total_tries, "tests in", len(self._stats), "items.")
            print(total_tries - total_failures, "passed and", total_failures, "failed.")
        if total_failures:
            print("***Test Failed***", _failed_total(total_failures))
        elif verbose:
            print("Test passed.")
        return TestResults(total_failures, total_tries)

if _doctestCountsFailures:
    def _failed_heading(count):
        return "%d item%s had failures:" % (count, "" if count == 1 else "s")
    def _failed_row(failures, tries, name):
        return " %3d of %3d in %s" % (failures, tries, name)
    def _failed_total(failures):
        return "%d failure%s." % (failures, "" if failures == 1 else "s")
else:
    def _failed_heading(count):
        return "%d items had failures:" % count
    def _failed_row(failures, tries, name):
        return " %3d of %3d in %s" % (failures, tries, name)
    def _failed_total(failures):
        return "%d failures." % failures

def _traceback_text(exc_info):
    rows = ["Traceback (most recent call last):\\n"]
    tb = exc_info[2]
    while tb is not None:
        code = tb.tb_frame.f_code
        if not code.co_filename.startswith("<memlens"):
            rows.append('  File "%s", line %d, in %s\\n' % (code.co_filename, tb.tb_lineno, code.co_name))
        tb = tb.tb_next
    rows.append(_exception_text(*exc_info[:2]))
    return "".join(rows)

def testmod(m=None, name=None, globs=None, verbose=None, report=True, optionflags=0, extraglobs=None,
            raise_on_error=False, exclude_empty=False):
    global master
    if m is None:
        m = sys.modules.get("__main__")
    if not isinstance(m, types.ModuleType):
        raise TypeError("testmod: module required; %r" % (m,))
    if name is None:
        name = m.__name__
    finder = DocTestFinder(exclude_empty=exclude_empty)
    runner = DocTestRunner(verbose=verbose, optionflags=optionflags)
    for test in finder.find(m, name, globs=globs, extraglobs=extraglobs):
        runner.run(test)
    if report:
        runner.summarize()
    master = runner
    return TestResults(runner.failures, runner.tries)

def run_docstring_examples(f, globs, verbose=False, name="NoName", compileflags=None, optionflags=0):
    finder = DocTestFinder(verbose=verbose, recurse=False)
    runner = DocTestRunner(verbose=verbose, optionflags=optionflags)
    for test in finder.find(f, name, globs=globs):
        runner.run(test, compileflags=compileflags)
`;

export const doctestModule: ModuleSpec = {
  name: 'doctest',
  functions: [parse],
  constants: libraryFlags('doctestCountsFailures'),
  python,
};
