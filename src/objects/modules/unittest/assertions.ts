/** The Python of `unittest`: the assertions of a test case. */

export const assertions = String.raw`
    def assertFalse(self, expr, msg=None):
        if expr:
            self._fail(msg, "%s is not false" % safe_repr(expr))
    def assertTrue(self, expr, msg=None):
        if not expr:
            self._fail(msg, "%s is not true" % safe_repr(expr))
    def assertRaises(self, expected_exception, *args, **kwargs):
        context = _AssertRaisesContext(expected_exception, self)
        try:
            return context.handle("assertRaises", args, kwargs)
        finally:
            context = None
    def assertRaisesRegex(self, expected_exception, expected_regex, *args, **kwargs):
        context = _AssertRaisesContext(expected_exception, self, expected_regex)
        return context.handle("assertRaisesRegex", args, kwargs)
    def assertWarns(self, expected_warning, *args, **kwargs):
        return _AssertWarnsContext(expected_warning, self).handle("assertWarns", args, kwargs)
    def assertWarnsRegex(self, expected_warning, expected_regex, *args, **kwargs):
        return _AssertWarnsContext(expected_warning, self, expected_regex).handle("assertWarnsRegex", args, kwargs)
    def assertLogs(self, logger=None, level=None):
        return _AssertLogsContext(self, logger, level, False)
    def assertNoLogs(self, logger=None, level=None):
        return _AssertLogsContext(self, logger, level, True)

    def _getAssertEqualityFunc(self, first, second):
        if type(first) == type(second):
            function = self._type_equality_funcs.get(type(first))
            if function is not None:
                return getattr(self, function) if isinstance(function, str) else function
        return self._baseAssertEqual
    def _baseAssertEqual(self, first, second, msg=None):
        if not first == second:
            self._fail(msg, "%s != %s" % _common_shorten_repr(first, second))
    def assertEqual(self, first, second, msg=None):
        self._getAssertEqualityFunc(first, second)(first, second, msg=msg)
    def assertNotEqual(self, first, second, msg=None):
        if not first != second:
            self._fail(msg, "%s == %s" % (safe_repr(first), safe_repr(second)))

    def assertAlmostEqual(self, first, second, places=None, msg=None, delta=None):
        if first == second:
            return
        if delta is not None and places is not None:
            raise TypeError("specify delta or places not both")
        diff = abs(first - second)
        if delta is not None:
            if diff <= delta:
                return
            text = "%s != %s within %s delta (%s difference)" % (
                safe_repr(first), safe_repr(second), safe_repr(delta), safe_repr(diff))
        else:
            if places is None:
                places = 7
            if round(diff, places) == 0:
                return
            text = "%s != %s within %r places (%s difference)" % (
                safe_repr(first), safe_repr(second), places, safe_repr(diff))
        self._fail(msg, text)
    def assertNotAlmostEqual(self, first, second, places=None, msg=None, delta=None):
        if delta is not None and places is not None:
            raise TypeError("specify delta or places not both")
        diff = abs(first - second)
        if delta is not None:
            if not first == second and diff > delta:
                return
            text = "%s == %s within %s delta (%s difference)" % (
                safe_repr(first), safe_repr(second), safe_repr(delta), safe_repr(diff))
        else:
            if places is None:
                places = 7
            if not first == second and round(diff, places) != 0:
                return
            text = "%s == %s within %r places" % (safe_repr(first), safe_repr(second), places)
        self._fail(msg, text)

    def assertSequenceEqual(self, seq1, seq2, msg=None, seq_type=None):
        kind = seq_type.__name__ if seq_type is not None else "sequence"
        if seq_type is not None:
            for order, seq in (("First", seq1), ("Second", seq2)):
                if not isinstance(seq, seq_type):
                    raise self.failureException("%s sequence is not a %s: %s" % (order, kind, safe_repr(seq)))
        if seq1 == seq2:
            return
        differing = "%ss differ: %s != %s\n" % ((kind.capitalize(),) + _common_shorten_repr(seq1, seq2))
        len1, len2 = len(seq1), len(seq2)
        for i in range(min(len1, len2)):
            if seq1[i] != seq2[i]:
                differing += "\nFirst differing element %d:\n%s\n%s\n" % ((i,) + _common_shorten_repr(seq1[i], seq2[i]))
                break
        if len1 > len2:
            differing += "\nFirst %s contains %d additional elements.\n" % (kind, len1 - len2)
            differing += "First extra element %d:\n%s\n" % (len2, safe_repr(seq1[len2]))
        elif len1 < len2:
            differing += "\nSecond %s contains %d additional elements.\n" % (kind, len2 - len1)
            differing += "First extra element %d:\n%s\n" % (len1, safe_repr(seq2[len1]))
        diff = "\n" + "\n".join(_ndiff(_pretty(seq1), _pretty(seq2)))
        self.fail(self._formatMessage(msg, self._truncateMessage(differing, diff)))
    def _truncateMessage(self, message, diff):
        if self.maxDiff is None or len(diff) <= self.maxDiff:
            return message + diff
        return message + (DIFF_OMITTED % len(diff))
    def assertListEqual(self, list1, list2, msg=None):
        self.assertSequenceEqual(list1, list2, msg, seq_type=list)
    def assertTupleEqual(self, tuple1, tuple2, msg=None):
        self.assertSequenceEqual(tuple1, tuple2, msg, seq_type=tuple)
    def assertSetEqual(self, set1, set2, msg=None):
        try:
            first = set1.difference(set2)
        except TypeError as e:
            self.fail("invalid type when attempting set difference: %s" % e)
        second = set2.difference(set1)
        if not (first or second):
            return
        lines = []
        if first:
            lines.append("Items in the first set but not the second:")
            lines += [repr(item) for item in first]
        if second:
            lines.append("Items in the second set but not the first:")
            lines += [repr(item) for item in second]
        self.fail(self._formatMessage(msg, "\n".join(lines)))
    def assertIn(self, member, container, msg=None):
        if member not in container:
            self._fail(msg, "%s not found in %s" % (safe_repr(member), safe_repr(container)))
    def assertNotIn(self, member, container, msg=None):
        if member in container:
            self._fail(msg, "%s unexpectedly found in %s" % (safe_repr(member), safe_repr(container)))
    def assertIs(self, expr1, expr2, msg=None):
        if expr1 is not expr2:
            self._fail(msg, "%s is not %s" % (safe_repr(expr1), safe_repr(expr2)))
    def assertIsNot(self, expr1, expr2, msg=None):
        if expr1 is expr2:
            self._fail(msg, "unexpectedly identical: %s" % (safe_repr(expr1),))
    def assertDictEqual(self, d1, d2, msg=None):
        self.assertIsInstance(d1, dict, "First argument is not a dictionary")
        self.assertIsInstance(d2, dict, "Second argument is not a dictionary")
        if d1 != d2:
            text = "%s != %s" % _common_shorten_repr(d1, d2)
            diff = "\n" + "\n".join(_ndiff(_pretty(d1), _pretty(d2)))
            self.fail(self._formatMessage(msg, self._truncateMessage(text, diff)))
    def assertCountEqual(self, first, second, msg=None):
        first_seq, second_seq = list(first), list(second)
        rest = list(second_seq)
        differences = []
        done = []
        for item in first_seq + second_seq:
            if any(item == one for one in done):
                continue
            done.append(item)
            a, b = first_seq.count(item), second_seq.count(item)
            if a != b:
                differences.append((a, b, item))
        if differences:
            lines = ["Element counts were not equal:\n"]
            lines.extend("First has %d, Second has %d:  %r" % diff for diff in differences)
            self.fail(self._formatMessage(msg, self._truncateMessage(lines[0], "\n".join(lines[1:]))))
    def assertMultiLineEqual(self, first, second, msg=None):
        self.assertIsInstance(first, str, "First argument is not a string")
        self.assertIsInstance(second, str, "Second argument is not a string")
        if first != second:
            if len(first) > self._diffThreshold or len(second) > self._diffThreshold:
                self._baseAssertEqual(first, second, msg)
            one, two = first, second
            if _unittestEndsLines:
                if first and second:
                    if first[-1] != "\n" and second[-1] != "\n":
                        one, two = first + "\n", second + "\n"
                    elif second[-1] != "\n":
                        two += "\n"
                    elif first[-1] != "\n":
                        one += "\n"
            elif len(first.splitlines()) == 1 and first.strip("\r\n") == first:
                one, two = first + "\n", second + "\n"
            firstlines = one.splitlines(keepends=True)
            secondlines = two.splitlines(keepends=True)
            text = "%s != %s" % _common_shorten_repr(first, second)
            diff = "\n" + "".join(_ndiff(firstlines, secondlines))
            self.fail(self._formatMessage(msg, self._truncateMessage(text, diff)))
    def assertLess(self, a, b, msg=None):
        if not a < b:
            self._fail(msg, "%s not less than %s" % (safe_repr(a), safe_repr(b)))
    def assertLessEqual(self, a, b, msg=None):
        if not a <= b:
            self._fail(msg, "%s not less than or equal to %s" % (safe_repr(a), safe_repr(b)))
    def assertGreater(self, a, b, msg=None):
        if not a > b:
            self._fail(msg, "%s not greater than %s" % (safe_repr(a), safe_repr(b)))
    def assertGreaterEqual(self, a, b, msg=None):
        if not a >= b:
            self._fail(msg, "%s not greater than or equal to %s" % (safe_repr(a), safe_repr(b)))
    def assertIsNone(self, obj, msg=None):
        if obj is not None:
            self._fail(msg, "%s is not None" % (safe_repr(obj),))
    def assertIsNotNone(self, obj, msg=None):
        if obj is None:
            self._fail(msg, "unexpectedly None")
    def assertIsInstance(self, obj, cls, msg=None):
        if not isinstance(obj, cls):
            self._fail(msg, "%s is not an instance of %r" % (safe_repr(obj), cls))
    def assertNotIsInstance(self, obj, cls, msg=None):
        if isinstance(obj, cls):
            self._fail(msg, "%s is an instance of %r" % (safe_repr(obj), cls))
    def assertRegex(self, text, expected_regex, msg=None):
        import re
        regex = re.compile(expected_regex)
        if not regex.search(text):
            self._fail(msg, "Regex didn't match: %r not found in %r" % (regex.pattern, text))
    def assertNotRegex(self, text, unexpected_regex, msg=None):
        import re
        regex = re.compile(unexpected_regex)
        match = regex.search(text)
        if match:
            self._fail(msg, "Regex matched: %r matches %r in %r" % (
                text[match.start():match.end()], regex.pattern, text))

if _unittestOldNames:
    for _old, _new in (("assertEquals", "assertEqual"), ("assertNotEquals", "assertNotEqual"), ("assert_", "assertTrue"),
                       ("assertAlmostEquals", "assertAlmostEqual"), ("assertNotAlmostEquals", "assertNotAlmostEqual"),
                       ("failUnlessEqual", "assertEqual"), ("failIfEqual", "assertNotEqual"), ("failUnless", "assertTrue"),
                       ("failIf", "assertFalse"), ("failUnlessRaises", "assertRaises"),
                       ("assertRegexpMatches", "assertRegex"), ("assertNotRegexpMatches", "assertNotRegex"),
                       ("assertRaisesRegexp", "assertRaisesRegex")):
        setattr(TestCase, _old, getattr(TestCase, _new))

class FunctionTestCase(TestCase):
    def __init__(self, testFunc, setUp=None, tearDown=None, description=None):
        super().__init__()
        self._setUpFunc = setUp
        self._tearDownFunc = tearDown
        self._testFunc = testFunc
        self._description = description
    def setUp(self):
        if self._setUpFunc is not None:
            self._setUpFunc()
    def tearDown(self):
        if self._tearDownFunc is not None:
            self._tearDownFunc()
    def runTest(self):
        self._testFunc()
    def id(self):
        return self._testFunc.__name__
    def __str__(self):
        return "%s (%s)" % (strclass(self.__class__), self._testFunc.__name__)

class IsolatedAsyncioTestCase(TestCase):
    async def asyncSetUp(self):
        pass
    async def asyncTearDown(self):
        pass
    def addAsyncCleanup(self, func, /, *args, **kwargs):
        self.addCleanup(lambda: self._wait(func(*args, **kwargs)))
    def _wait(self, awaitable):
        import asyncio
        async def main():
            return await awaitable
        return asyncio.run(main())
    def _callSetUp(self):
        self.setUp()
        self._wait(self.asyncSetUp())
    def _callTestMethod(self, method):
        import inspect
        made = method()
        if inspect.isawaitable(made):
            self._wait(made)
    def _callTearDown(self):
        self._wait(self.asyncTearDown())
        self.tearDown()
`;
