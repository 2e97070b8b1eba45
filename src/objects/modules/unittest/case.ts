/** The Python of `unittest`: test cases and their assertions. */

export const testCase = String.raw`
import collections
import contextlib
import functools
import sys
import traceback
import types
import warnings
import weakref

class SkipTest(Exception):
    pass
class _ShouldStop(Exception):
    pass

def _ndiff(first, second):
    import difflib
    return difflib.ndiff(first, second)

def _pretty(value):
    import pprint
    return pprint.pformat(value).splitlines()

DIFF_OMITTED = "\nDiff is %s characters long. Set self.maxDiff to None to see it."
_MAX_LENGTH = 80

def safe_repr(obj, short=False):
    try:
        text = repr(obj)
    except Exception:
        text = object.__repr__(obj)
    return text if not short or len(text) < _MAX_LENGTH else text[:_MAX_LENGTH] + " [truncated]..."

def strclass(cls):
    return "%s.%s" % (cls.__module__, cls.__qualname__)

def _shorten(text, prefixlen, suffixlen):
    skip = len(text) - prefixlen - suffixlen
    if skip > 12:
        text = "%s[%d chars]%s" % (text[:prefixlen], skip, text[len(text) - suffixlen:])
    return text

def _common_shorten_repr(*args):
    args = tuple(map(safe_repr, args))
    longest = max(map(len, args))
    if longest <= 80:
        return args
    low, high = min(args), max(args)
    prefix = low
    for i, c in enumerate(low):
        if c != high[i]:
            prefix = low[:i]
            break
    length = len(prefix)
    common = 80 - (longest - length + 5 + 12)
    if common > 5:
        prefix = _shorten(prefix, 5, common)
        return tuple(prefix + text[length:] for text in args)
    prefix = _shorten(prefix, 5, 5)
    return tuple(prefix + _shorten(text[length:], 5, 5) for text in args)

def skip(reason):
    def decorator(test_item):
        if not isinstance(test_item, type):
            @functools.wraps(test_item)
            def skip_wrapper(*args, **kwargs):
                raise SkipTest(reason)
            test_item = skip_wrapper
        test_item.__unittest_skip__ = True
        test_item.__unittest_skip_why__ = reason
        return test_item
    if isinstance(reason, types.FunctionType):
        test_item = reason
        reason = ""
        return decorator(test_item)
    return decorator

def _id(obj):
    return obj
def skipIf(condition, reason):
    return skip(reason) if condition else _id
def skipUnless(condition, reason):
    return _id if condition else skip(reason)
def expectedFailure(test_item):
    test_item.__unittest_expecting_failure__ = True
    return test_item

class _Outcome:
    def __init__(self, result):
        self.result = result
        self.success = True
        self.expecting_failure = False
        self.expectedFailure = None
    @contextlib.contextmanager
    def testPartExecutor(self, test_case, subtest=False):
        """Reports what goes wrong in the body."""
        before = self.success
        self.success = True
        try:
            yield
        except KeyboardInterrupt:
            raise
        except SkipTest as skipped:
            self.success = False
            self.result.addSkip(test_case, str(skipped))
        except _ShouldStop:
            pass
        except:
            exc_info = sys.exc_info()
            if self.expecting_failure:
                self.expectedFailure = exc_info
            else:
                self.success = False
                if subtest:
                    self.result.addSubTest(test_case.test_case, test_case, exc_info)
                else:
                    _add_error(self.result, test_case, exc_info)
            # Else the frames that the exception holds would hold it.
            exc_info = None
        else:
            if subtest and self.success:
                self.result.addSubTest(test_case.test_case, test_case, None)
        finally:
            self.success = self.success and before

def _add_error(result, test, exc_info):
    if issubclass(exc_info[0], test.failureException):
        result.addFailure(test, exc_info)
    else:
        result.addError(test, exc_info)

class _Raises:
    _what = "exception"
    def __init__(self, expected, test_case, expected_regex=None):
        self.test_case = test_case
        self.expected = expected
        if expected_regex is not None:
            import re
            expected_regex = re.compile(expected_regex)
        self.expected_regex = expected_regex
        self.obj_name = None
        self.msg = None
    def _fail(self, text):
        raise self.test_case.failureException(self.test_case._formatMessage(self.msg, text))
    def handle(self, name, args, kwargs):
        try:
            base = self._base
            if not (isinstance(self.expected, type) and issubclass(self.expected, base) or isinstance(self.expected, tuple)
                    and all(isinstance(one, type) and issubclass(one, base) for one in self.expected)):
                raise TypeError("%s() arg 1 must be %s" % (name, self._base_text))
            if not args:
                self.msg = kwargs.pop("msg", None)
                if kwargs:
                    raise TypeError("%r is an invalid keyword argument for this function" % (next(iter(kwargs)),))
                return self
            function, *args = args
            self.obj_name = getattr(function, "__name__", None) or str(function)
            with self:
                function(*args, **kwargs)
        finally:
            self = None
    def _names(self):
        try:
            return self.expected.__name__
        except AttributeError:
            return str(self.expected)
    def _not_raised(self, what):
        if self.obj_name:
            self._fail("{} not {} by {}".format(self._names(), what, self.obj_name))
        self._fail("{} not {}".format(self._names(), what))

class _AssertRaisesContext(_Raises):
    _base = BaseException
    _base_text = "an exception type or tuple of exception types"
    def __enter__(self):
        return self
    def __exit__(self, exc_type, exc_value, tb):
        if exc_type is None:
            self._not_raised("raised")
        else:
            traceback.clear_frames(tb)
        if not issubclass(exc_type, self.expected):
            return False
        self.exception = exc_value.with_traceback(None)
        if self.expected_regex is not None and not self.expected_regex.search(str(exc_value)):
            self._fail('"{}" does not match "{}"'.format(self.expected_regex.pattern, str(exc_value)))
        return True
    __class_getitem__ = classmethod(types.GenericAlias)

class _AssertWarnsContext(_Raises):
    _base = Warning
    _base_text = "a warning type or tuple of warning types"
    def __enter__(self):
        self.warnings_manager = warnings.catch_warnings(record=True)
        self.warnings = self.warnings_manager.__enter__()
        warnings.simplefilter("always", self.expected)
        return self
    def __exit__(self, exc_type, exc_value, tb):
        self.warnings_manager.__exit__(exc_type, exc_value, tb)
        if exc_type is not None:
            return
        first = None
        for m in self.warnings:
            w = m.message
            if not isinstance(w, self.expected):
                continue
            if first is None:
                first = w
            if self.expected_regex is not None and not self.expected_regex.search(str(w)):
                continue
            self.warning = w
            self.filename = m.filename
            self.lineno = m.lineno
            return
        if first is not None:
            self._fail('"{}" does not match "{}"'.format(self.expected_regex.pattern, str(first)))
        self._not_raised("triggered")

_LoggingWatcher = collections.namedtuple("_LoggingWatcher", ["records", "output"])

_handler_class = None

def _capturing_handler():
    """Made when first needed: logging is not loaded before."""
    global _handler_class
    if _handler_class is None:
        import logging
        class _CapturingHandler(logging.Handler):
            def emit(self, record):
                self.watcher.records.append(record)
                self.watcher.output.append(self.format(record))
        _handler_class = _CapturingHandler
    return _handler_class

class _AssertLogsContext:
    def __init__(self, test_case, logger_name, level, no_logs):
        import logging
        self.test_case = test_case
        self.logger_name = logger_name
        self.level = logging._nameToLevel.get(level, level) if level else logging.INFO
        self.msg = None
        self.no_logs = no_logs
        self.watcher = _LoggingWatcher([], [])
    def __enter__(self):
        import logging
        watcher = self.watcher
        logger = self.logger = (self.logger_name if isinstance(self.logger_name, logging.Logger)
                                else logging.getLogger(self.logger_name))
        handler = _capturing_handler()()
        handler.watcher = watcher
        handler.setLevel(self.level)
        handler.setFormatter(logging.Formatter("%(levelname)s:%(name)s:%(message)s"))
        self._old = logger.handlers[:], logger.level, logger.propagate
        logger.handlers = [handler]
        logger.setLevel(self.level)
        logger.propagate = False
        if self.no_logs:
            return
        return watcher
    def __exit__(self, exc_type, exc_value, tb):
        self.logger.handlers, level, self.logger.propagate = self._old
        self.logger.setLevel(level)
        if exc_type is not None:
            return False
        import logging
        if self.no_logs:
            if self.watcher.records:
                self.test_case.fail("Unexpected logs found: {!r}".format(self.watcher.output))
        elif not self.watcher.records:
            self.test_case.fail("no logs of level {} or higher triggered on {}".format(
                logging.getLevelName(self.level), self.logger.name))

class _SubTest:
    failureException = AssertionError
    def __init__(self, test_case, message, params):
        self.test_case = test_case
        self._message = message
        self.params = params
    def _description(self):
        parts = []
        if self._message is not _no_message:
            parts.append("[{}]".format(self._message))
        if self.params:
            parts.append("({})".format(", ".join("{}={!r}".format(k, v) for k, v in self.params.items())))
        return " ".join(parts) or "(<subtest>)"
    def id(self):
        return "{} {}".format(self.test_case.id(), self._description())
    def shortDescription(self):
        return self.test_case.shortDescription()
    def __str__(self):
        return "{} {}".format(self.test_case, self._description())

_no_message = object()

class TestCase:
    failureException = AssertionError
    longMessage = True
    maxDiff = 80 * 8
    _diffThreshold = 2 ** 16
    _classSetupFailed = False
    _class_cleanups = []

    def __init__(self, methodName="runTest"):
        self._testMethodName = methodName
        self._outcome = None
        self._testMethodDoc = "No test"
        try:
            testMethod = getattr(self, methodName)
        except AttributeError:
            if methodName != "runTest":
                raise ValueError("no such test method in %s: %s" % (self.__class__, methodName))
        else:
            self._testMethodDoc = testMethod.__doc__
        self._cleanups = []
        self._subtest = None
        self._type_equality_funcs = {
            dict: "assertDictEqual", list: "assertListEqual", tuple: "assertTupleEqual", set: "assertSetEqual",
            frozenset: "assertSetEqual", str: "assertMultiLineEqual",
        }

    def addTypeEqualityFunc(self, typeobj, function):
        self._type_equality_funcs[typeobj] = function
    def addCleanup(self, function, /, *args, **kwargs):
        self._cleanups.append((function, args, kwargs))
    def enterContext(self, cm):
        result = type(cm).__enter__(cm)
        self.addCleanup(type(cm).__exit__, cm, None, None, None)
        return result
    @classmethod
    def addClassCleanup(cls, function, /, *args, **kwargs):
        cls._class_cleanups = cls._class_cleanups + [(function, args, kwargs)]
    def setUp(self):
        pass
    def tearDown(self):
        pass
    @classmethod
    def setUpClass(cls):
        pass
    @classmethod
    def tearDownClass(cls):
        pass
    def countTestCases(self):
        return 1
    def defaultTestResult(self):
        return TestResult()
    def shortDescription(self):
        doc = self._testMethodDoc
        return doc.strip().split("\n")[0].strip() if doc else None
    def id(self):
        return "%s.%s" % (strclass(self.__class__), self._testMethodName)
    def __eq__(self, other):
        if type(self) is not type(other):
            return NotImplemented
        return self._testMethodName == other._testMethodName
    def __hash__(self):
        return hash((type(self), self._testMethodName))
    def __str__(self):
        if _unittestNamesWhole:
            return "%s (%s.%s)" % (self._testMethodName, strclass(self.__class__), self._testMethodName)
        return "%s (%s)" % (self._testMethodName, strclass(self.__class__))
    def __repr__(self):
        return "<%s testMethod=%s>" % (strclass(self.__class__), self._testMethodName)
    @contextlib.contextmanager
    def subTest(self, msg=_no_message, **params):
        if self._outcome is None:
            yield
            return
        parent = self._subtest
        if parent is None:
            named = params
        else:
            named = {**parent.params, **params}
        self._subtest = _SubTest(self, msg, named)
        try:
            with self._outcome.testPartExecutor(self._subtest, subtest=True):
                yield
            if not self._outcome.success:
                if self._outcome.result.failfast:
                    raise _ShouldStop
            elif self._outcome.expectedFailure:
                raise _ShouldStop
        finally:
            self._subtest = parent

    def run(self, result=None):
        if result is None:
            result = self.defaultTestResult()
            stop = getattr(result, "stopTestRun", None)
            if getattr(result, "startTestRun", None) is not None:
                result.startTestRun()
        else:
            stop = None
        counted = _unittestCountsSkipped
        if counted:
            result.startTest(self)
        try:
            method = getattr(self, self._testMethodName)
            if getattr(self.__class__, "__unittest_skip__", False) or getattr(method, "__unittest_skip__", False):
                why = getattr(self.__class__, "__unittest_skip_why__", "") or getattr(method, "__unittest_skip_why__", "")
                result.addSkip(self, why)
                return result
            if not counted:
                counted = True
                result.startTest(self)
            outcome = _Outcome(result)
            expecting = (getattr(self.__class__, "__unittest_expecting_failure__", False)
                         or getattr(method, "__unittest_expecting_failure__", False))
            self._outcome = outcome
            try:
                with outcome.testPartExecutor(self):
                    self._callSetUp()
                if outcome.success:
                    outcome.expecting_failure = expecting
                    with outcome.testPartExecutor(self):
                        self._callTestMethod(method)
                    outcome.expecting_failure = False
                    with outcome.testPartExecutor(self):
                        self._callTearDown()
                self.doCleanups()
                if expecting and outcome.expectedFailure:
                    result.addExpectedFailure(self, outcome.expectedFailure)
                elif expecting and outcome.success:
                    result.addUnexpectedSuccess(self)
                elif outcome.success:
                    result.addSuccess(self)
                return result
            finally:
                outcome.expectedFailure = None
                outcome = None
                self._outcome = None
        finally:
            if counted:
                result.stopTest(self)
            if stop is not None:
                stop()

    def _callSetUp(self):
        self.setUp()
    def _callTestMethod(self, method):
        if method() is not None:
            warnings.warn("It is deprecated to return a value that is not None from a test case (%s)" % method,
                          DeprecationWarning, stacklevel=3)
    def _callTearDown(self):
        self.tearDown()
    def doCleanups(self):
        outcome = self._outcome or _Outcome(TestResult())
        while self._cleanups:
            function, args, kwargs = self._cleanups.pop()
            with outcome.testPartExecutor(self):
                function(*args, **kwargs)
        return outcome.success
    @classmethod
    def doClassCleanups(cls):
        while cls._class_cleanups:
            function, args, kwargs = cls._class_cleanups.pop()
            function(*args, **kwargs)
    def __call__(self, *args, **kwds):
        return self.run(*args, **kwds)
    def debug(self):
        self._callSetUp()
        getattr(self, self._testMethodName)()
        self._callTearDown()
    def skipTest(self, reason):
        raise SkipTest(reason)
    def fail(self, msg=None):
        raise self.failureException(msg)

    def _formatMessage(self, msg, standardMsg):
        if not self.longMessage:
            return msg or standardMsg
        if msg is None:
            return standardMsg
        return "%s : %s" % (standardMsg, msg)
    def _fail(self, msg, standard):
        raise self.failureException(self._formatMessage(msg, standard))
`;
