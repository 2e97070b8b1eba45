/** The Python of `unittest`: results, suites, the loader, the runner and `main`. */

export const runner = String.raw`
class TestResult:
    def __init__(self, stream=None, descriptions=None, verbosity=None, **more):
        self.failfast = False
        self.failures = []
        self.errors = []
        self.testsRun = 0
        self.skipped = []
        self.expectedFailures = []
        self.unexpectedSuccesses = []
        self.collectedDurations = []
        self.shouldStop = False
        self.buffer = False
        self.tb_locals = False
    def printErrors(self):
        pass
    def startTest(self, test):
        self.testsRun += 1
    def startTestRun(self):
        pass
    def stopTest(self, test):
        pass
    def stopTestRun(self):
        pass
    def _fail_fast(self):
        if self.failfast:
            self.stop()
    def addError(self, test, err):
        self._fail_fast()
        self.errors.append((test, self._exc_info_to_string(err, test)))
    def addFailure(self, test, err):
        self._fail_fast()
        self.failures.append((test, self._exc_info_to_string(err, test)))
    def addSubTest(self, test, subtest, err):
        if err is not None:
            self._fail_fast()
            errors = self.failures if issubclass(err[0], test.failureException) else self.errors
            errors.append((subtest, self._exc_info_to_string(err, test)))
    def addSuccess(self, test):
        pass
    def addSkip(self, test, reason):
        self.skipped.append((test, reason))
    def addExpectedFailure(self, test, err):
        self.expectedFailures.append((test, self._exc_info_to_string(err, test)))
    def addUnexpectedSuccess(self, test):
        self._fail_fast()
        self.unexpectedSuccesses.append(test)
    def addDuration(self, test, elapsed):
        pass
    def wasSuccessful(self):
        return not self.failures and not self.errors and not self.unexpectedSuccesses
    def stop(self):
        self.shouldStop = True
    def _exc_info_to_string(self, err, test):
        return "".join(traceback.format_exception(*err))
    def __repr__(self):
        return "<%s run=%i errors=%i failures=%i>" % (
            strclass(self.__class__), self.testsRun, len(self.errors), len(self.failures))

class _WritelnDecorator:
    def __init__(self, stream):
        self.stream = stream
    def __getattr__(self, attr):
        if attr in ("stream", "__getstate__"):
            raise AttributeError(attr)
        return getattr(self.stream, attr)
    def writeln(self, arg=None):
        if arg:
            self.write(arg)
        self.write("\n")

class TextTestResult(TestResult):
    separator1 = "=" * 70
    separator2 = "-" * 70
    def __init__(self, stream, descriptions, verbosity, *, durations=None):
        super().__init__(stream, descriptions, verbosity)
        self.stream = stream
        self.showAll = verbosity > 1
        self.dots = verbosity == 1
        self.descriptions = descriptions
        self.durations = durations
    def getDescription(self, test):
        first = test.shortDescription()
        return "\n".join((str(test), first)) if self.descriptions and first else str(test)
    def startTest(self, test):
        super().startTest(test)
        if self.showAll:
            self.stream.write(self.getDescription(test))
            self.stream.write(" ... ")
            self.stream.flush()
    def _tell(self, word, letter):
        if self.showAll:
            self.stream.writeln(word)
        elif self.dots:
            self.stream.write(letter)
            self.stream.flush()
    def addSubTest(self, test, subtest, err):
        if err is not None:
            failed = issubclass(err[0], subtest.failureException)
            if self.showAll:
                self.stream.writeln("FAIL" if failed else "ERROR")
            elif self.dots:
                self.stream.write("F" if failed else "E")
        super().addSubTest(test, subtest, err)
    def addSuccess(self, test):
        super().addSuccess(test)
        self._tell("ok", ".")
    def addError(self, test, err):
        super().addError(test, err)
        self._tell("ERROR", "E")
    def addFailure(self, test, err):
        super().addFailure(test, err)
        self._tell("FAIL", "F")
    def addSkip(self, test, reason):
        super().addSkip(test, reason)
        self._tell("skipped {0!r}".format(reason), "s")
    def addExpectedFailure(self, test, err):
        super().addExpectedFailure(test, err)
        self._tell("expected failure", "x")
    def addUnexpectedSuccess(self, test):
        super().addUnexpectedSuccess(test)
        self._tell("unexpected success", "u")
    def printErrors(self):
        if self.dots or self.showAll:
            self.stream.writeln()
        self.printErrorList("ERROR", self.errors)
        self.printErrorList("FAIL", self.failures)
        if self.unexpectedSuccesses and _unittestPrintsUnexpected:
            self.stream.writeln(self.separator1)
            for test in self.unexpectedSuccesses:
                self.stream.writeln("UNEXPECTED SUCCESS: " + self.getDescription(test))
            self.stream.flush()
    def printErrorList(self, flavour, errors):
        for test, err in errors:
            self.stream.writeln(self.separator1)
            self.stream.writeln("%s: %s" % (flavour, self.getDescription(test)))
            self.stream.writeln(self.separator2)
            self.stream.writeln("%s" % err)

class TextTestRunner:
    resultclass = TextTestResult
    def __init__(self, stream=None, descriptions=True, verbosity=1, failfast=False, buffer=False, resultclass=None,
                 warnings=None, *, tb_locals=False, durations=None):
        self.stream = _WritelnDecorator(sys.stderr if stream is None else stream)
        self.descriptions = descriptions
        self.verbosity = verbosity
        self.failfast = failfast
        self.buffer = buffer
        self.tb_locals = tb_locals
        self.warnings = warnings
        if resultclass is not None:
            self.resultclass = resultclass
    def _makeResult(self):
        return self.resultclass(self.stream, self.descriptions, self.verbosity)
    def run(self, test):
        result = self._makeResult()
        result.failfast = self.failfast
        if getattr(result, "startTestRun", None) is not None:
            result.startTestRun()
        try:
            test(result)
        finally:
            if getattr(result, "stopTestRun", None) is not None:
                result.stopTestRun()
        result.printErrors()
        if hasattr(result, "separator2"):
            self.stream.writeln(result.separator2)
        run = result.testsRun
        elapsed = 0.0 if self.stream.stream is sys.stderr else _unknown("how long tests take", "float")
        self.stream.writeln("Ran %d test%s in %.3fs" % (run, "s" if run != 1 else "", elapsed))
        self.stream.writeln()
        expectedFails = len(result.expectedFailures)
        unexpectedSuccesses = len(result.unexpectedSuccesses)
        skipped = len(result.skipped)
        infos = []
        if not result.wasSuccessful():
            self.stream.write("FAILED")
            failed, errored = len(result.failures), len(result.errors)
            if failed:
                infos.append("failures=%d" % failed)
            if errored:
                infos.append("errors=%d" % errored)
        elif run == 0 and not skipped and _unittestSaysNoTests:
            self.stream.write("NO TESTS RAN")
        else:
            self.stream.write("OK")
        if skipped:
            infos.append("skipped=%d" % skipped)
        if expectedFails:
            infos.append("expected failures=%d" % expectedFails)
        if unexpectedSuccesses:
            infos.append("unexpected successes=%d" % unexpectedSuccesses)
        if infos:
            self.stream.writeln(" (%s)" % ", ".join(infos))
        else:
            self.stream.write("\n")
        self.stream.flush()
        return result

class BaseTestSuite:
    _cleanup = True
    def __init__(self, tests=()):
        self._tests = []
        self._removed_tests = 0
        self.addTests(tests)
    def __repr__(self):
        return "<%s tests=%s>" % (strclass(self.__class__), list(self))
    def __eq__(self, other):
        if not isinstance(other, self.__class__):
            return NotImplemented
        return list(self) == list(other)
    def __iter__(self):
        return iter(self._tests)
    def countTestCases(self):
        return self._removed_tests + sum(test.countTestCases() for test in self if test)
    def addTest(self, test):
        if not callable(test):
            raise TypeError("{} is not callable".format(repr(test)))
        if isinstance(test, type) and issubclass(test, (TestCase, TestSuite)):
            raise TypeError("TestCases and TestSuites must be instantiated before passing them to addTest()")
        self._tests.append(test)
    def addTests(self, tests):
        if isinstance(tests, str):
            raise TypeError("tests must be an iterable of tests, not a string")
        for test in tests:
            self.addTest(test)
    def run(self, result):
        for index, test in enumerate(self):
            if result.shouldStop:
                break
            test(result)
            self._remove(index)
        return result
    def _remove(self, index):
        if self._cleanup and hasattr(self._tests[index], "countTestCases"):
            self._removed_tests += self._tests[index].countTestCases()
            self._tests[index] = None
    def __call__(self, *args, **kwds):
        return self.run(*args, **kwds)
    def debug(self):
        for test in self:
            test.debug()

class _ErrorHolder:
    failureException = None
    def __init__(self, description):
        self.description = description
    def id(self):
        return self.description
    def shortDescription(self):
        return None
    def __str__(self):
        return self.id()
    def countTestCases(self):
        return 0

class TestSuite(BaseTestSuite):
    def run(self, result, debug=False):
        top = False
        if getattr(result, "_testRunEntered", False) is False:
            result._testRunEntered = top = True
        for index, test in enumerate(self):
            if result.shouldStop:
                break
            if not isinstance(test, BaseTestSuite):
                self._leave_class(test, result)
                self._enter_module(test, result)
                self._enter_class(test, result)
                result._previousTestClass = test.__class__
                if getattr(test.__class__, "_classSetupFailed", False) or getattr(result, "_moduleSetUpFailed", False):
                    continue
            test(result)
            self._remove(index)
        if top:
            self._leave_class(None, result)
            self._leave_module(None, result)
            result._testRunEntered = False
        return result
    def _tell(self, result, name, what):
        exc_info = sys.exc_info()
        if isinstance(exc_info[1], SkipTest):
            result.addSkip(_ErrorHolder("%s (%s)" % (name, what)), str(exc_info[1]))
        else:
            result.addError(_ErrorHolder("%s (%s)" % (name, what)), exc_info)
    def _enter_class(self, test, result):
        current = test.__class__
        if current == getattr(result, "_previousTestClass", None) or getattr(result, "_moduleSetUpFailed", False):
            return
        if getattr(current, "__unittest_skip__", False):
            return
        set_up = getattr(current, "setUpClass", None)
        if set_up is not None:
            try:
                current._classSetupFailed = False
            except TypeError:
                pass
            try:
                set_up()
            except Exception:
                current._classSetupFailed = True
                self._tell(result, "setUpClass", strclass(current))
                current.doClassCleanups()
    def _leave_class(self, test, result):
        previous = getattr(result, "_previousTestClass", None)
        current = test.__class__
        if current == previous or previous is None:
            return
        if (getattr(previous, "_classSetupFailed", False) or getattr(result, "_moduleSetUpFailed", False)
                or getattr(previous, "__unittest_skip__", False)):
            return
        tear_down = getattr(previous, "tearDownClass", None)
        if tear_down is not None:
            try:
                tear_down()
            except Exception:
                self._tell(result, "tearDownClass", strclass(previous))
        if hasattr(previous, "doClassCleanups"):
            previous.doClassCleanups()
    def _module_of(self, result):
        previous = getattr(result, "_previousTestClass", None)
        return None if previous is None else previous.__module__
    def _enter_module(self, test, result):
        before, now = self._module_of(result), test.__class__.__module__
        if before == now:
            return
        self._leave_module(test, result)
        result._moduleSetUpFailed = False
        module = sys.modules.get(now)
        set_up = getattr(module, "setUpModule", None)
        if set_up is not None:
            try:
                set_up()
            except Exception:
                result._moduleSetUpFailed = True
                self._tell(result, "setUpModule", now)
    def _leave_module(self, test, result):
        before = self._module_of(result)
        if before is None or getattr(result, "_moduleSetUpFailed", False):
            return
        tear_down = getattr(sys.modules.get(before), "tearDownModule", None)
        if tear_down is not None:
            try:
                tear_down()
            except Exception:
                self._tell(result, "tearDownModule", before)

class TestLoader:
    testMethodPrefix = "test"
    sortTestMethodsUsing = staticmethod(lambda a, b: (a > b) - (a < b))
    testNamePatterns = None
    suiteClass = TestSuite
    def __init__(self):
        self.errors = []
    def loadTestsFromTestCase(self, testCaseClass):
        if issubclass(testCaseClass, TestSuite):
            raise TypeError("Test cases should not be derived from TestSuite. Maybe you meant to derive from TestCase?")
        names = self.getTestCaseNames(testCaseClass)
        if not names and hasattr(testCaseClass, "runTest"):
            names = ["runTest"]
        return self.suiteClass(map(testCaseClass, names))
    def loadTestsFromModule(self, module, *args, pattern=None, **kws):
        tests = []
        for name in dir(module):
            obj = getattr(module, name)
            if isinstance(obj, type) and issubclass(obj, TestCase) and obj not in (TestCase, FunctionTestCase):
                tests.append(self.loadTestsFromTestCase(obj))
        tests = self.suiteClass(tests)
        load_tests = getattr(module, "load_tests", None)
        if load_tests is not None:
            return load_tests(self, tests, pattern)
        return tests
    def loadTestsFromName(self, name, module=None):
        parts = name.split(".")
        obj = module
        if module is None:
            obj = __import__(parts[0])
            parts = parts[1:]
        parent = None
        for part in parts:
            parent, obj = obj, getattr(obj, part)
        if isinstance(obj, types.ModuleType):
            return self.loadTestsFromModule(obj)
        if isinstance(obj, type) and issubclass(obj, TestCase):
            return self.loadTestsFromTestCase(obj)
        if isinstance(obj, types.FunctionType) and isinstance(parent, type) and issubclass(parent, TestCase):
            return self.suiteClass([parent(parts[-1])])
        if isinstance(obj, TestSuite):
            return obj
        raise TypeError("don't know how to make test from: %s" % obj)
    def loadTestsFromNames(self, names, module=None):
        return self.suiteClass([self.loadTestsFromName(name, module) for name in names])
    def getTestCaseNames(self, testCaseClass):
        names = [name for name in dir(testCaseClass)
                 if name.startswith(self.testMethodPrefix) and callable(getattr(testCaseClass, name))]
        if self.sortTestMethodsUsing:
            names.sort(key=functools.cmp_to_key(self.sortTestMethodsUsing))
        return names
    def discover(self, start_dir, pattern="test*.py", top_level_dir=None):
        return _unknown("which test files there are")

defaultTestLoader = TestLoader()

if _unittestOldLoaders:
    def makeSuite(testCaseClass, prefix="test", sortUsing=None, suiteClass=TestSuite):
        loader = TestLoader()
        loader.testMethodPrefix = prefix
        loader.suiteClass = suiteClass
        return loader.loadTestsFromTestCase(testCaseClass)
    def getTestCaseNames(testCaseClass, prefix, sortUsing=None, testNamePatterns=None):
        return defaultTestLoader.getTestCaseNames(testCaseClass)
    def findTestCases(module, prefix="test", sortUsing=None, suiteClass=TestSuite):
        return defaultTestLoader.loadTestsFromModule(module)

class TestProgram:
    def __init__(self, module="__main__", defaultTest=None, argv=None, testRunner=None, testLoader=defaultTestLoader,
                 exit=True, verbosity=1, failfast=None, catchbreak=None, buffer=None, warnings=None, *, tb_locals=False,
                 durations=None):
        if isinstance(module, str):
            self.module = __import__(module)
            for part in module.split(".")[1:]:
                self.module = getattr(self.module, part)
        else:
            self.module = module
        if argv is None:
            argv = sys.argv
        self.exit = exit
        self.failfast = failfast
        self.verbosity = verbosity
        self.buffer = buffer
        self.tb_locals = tb_locals
        self.durations = durations
        self.defaultTest = defaultTest
        self.testRunner = testRunner
        self.testLoader = testLoader
        names = []
        for arg in argv[1:]:
            if arg in ("-v", "--verbose"):
                self.verbosity = 2
            elif arg in ("-q", "--quiet"):
                self.verbosity = 0
            elif arg in ("-f", "--failfast"):
                self.failfast = True
            elif arg in ("-b", "--buffer"):
                self.buffer = True
            else:
                names.append(arg)
        if names:
            self.test = testLoader.loadTestsFromNames(names, self.module)
        elif defaultTest is None:
            self.test = testLoader.loadTestsFromModule(self.module)
        else:
            given = [defaultTest] if isinstance(defaultTest, str) else list(defaultTest)
            self.test = testLoader.loadTestsFromNames(given, self.module)
        self.runTests()
    def runTests(self):
        if self.testRunner is None:
            self.testRunner = TextTestRunner
        if isinstance(self.testRunner, type):
            runner = self.testRunner(verbosity=self.verbosity, failfast=self.failfast, buffer=self.buffer)
        else:
            runner = self.testRunner
        self.result = runner.run(self.test)
        if self.exit:
            if _unittestSaysNoTests and self.result.testsRun == 0 and len(self.result.skipped) == 0:
                sys.exit(5)
            failed = not self.result.wasSuccessful()
            sys.exit(int(failed) if _unittestSaysNoTests else failed)

main = TestProgram

for _module, _names in (
    ("case", "TestCase FunctionTestCase SkipTest _AssertRaisesContext _SubTest"),
    ("result", "TestResult"), ("runner", "TextTestResult TextTestRunner"), ("suite", "BaseTestSuite TestSuite"),
    ("loader", "TestLoader"), ("main", "TestProgram"), ("async_case", "IsolatedAsyncioTestCase"),
):
    for _name in _names.split():
        globals()[_name].__module__ = "unittest." + _module

def installHandler():
    pass
def registerResult(result):
    pass
def removeResult(result):
    pass
def removeHandler(method=None):
    pass
def addModuleCleanup(function, /, *args, **kwargs):
    pass
def enterModuleContext(cm):
    return type(cm).__enter__(cm)
def doModuleCleanups():
    pass
`;
