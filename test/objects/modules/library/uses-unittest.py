import unittest
import io
class Stack:
    def __init__(self):
        self.items = []
    def push(self, x):
        self.items.append(x)
    def pop(self):
        return self.items.pop()
class TestStack(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        print("class up")
        cls.shared = [1]
    @classmethod
    def tearDownClass(cls):
        print("class down")
    def setUp(self):
        self.stack = Stack()
        print("up", self.id())
    def tearDown(self):
        print("down")
    def test_push(self):
        self.stack.push(1)
        self.assertEqual(self.stack.items, [1])
        self.assertIn(1, self.stack.items)
        self.assertTrue(self.stack.items)
    def test_pop_empty(self):
        with self.assertRaises(IndexError) as cm:
            self.stack.pop()
        print(cm.exception)
        self.assertRaises(ValueError, int, "a")
        with self.assertRaisesRegex(ValueError, "invalid literal"):
            int("z")
    def test_fail(self):
        self.assertEqual([1, 2, 3], [1, 2, 4])
    def test_error(self):
        1 / 0
    @unittest.skip("not now")
    def test_skipped(self):
        pass
    @unittest.expectedFailure
    def test_expected(self):
        self.fail("as said")
    def test_sub(self):
        for i in range(3):
            with self.subTest(i=i):
                self.assertNotEqual(i, 1)
    def test_almost(self):
        self.assertAlmostEqual(0.1 + 0.2, 0.3)
        self.assertGreater(3, 2)
        self.assertIsNone(None)
        self.assertCountEqual([1, 2], [2, 1])
        self.assertDictEqual({"a": 1}, {"a": 1})
        self.assertIsInstance(self, unittest.TestCase)
        with self.assertLogs("x", "INFO") as logs:
            import logging
            logging.getLogger("x").info("hi")
        print(logs.output)
class TestMore(unittest.TestCase):
    def runTest(self):
        msgs = []
        for call in (lambda: self.assertEqual("a\nb", "a\nc"), lambda: self.assertEqual({1: 2}, {1: 3}), lambda: self.assertEqual(1, 2, "why"),
                     lambda: self.assertTrue(0), lambda: self.assertIn(3, [1]), lambda: self.assertAlmostEqual(1, 1.5, 2), lambda: self.assertSetEqual({1}, {2}),
                     lambda: self.assertTupleEqual((1,), (1, 2)), lambda: self.assertIs([], []), lambda: self.assertCountEqual([1, 1], [1]), lambda: self.assertLess(2, 1),
                     lambda: self.assertRaises(KeyError, len, []), lambda: self.assertRegex("abc", "x+"), lambda: self.assertIsInstance(1, str)):
            try:
                call()
            except AssertionError as e:
                msgs.append(str(e))
        print("\n".join(msgs))
suite = unittest.TestLoader().loadTestsFromTestCase(TestStack)
print(suite.countTestCases())
result = unittest.TextTestRunner(verbosity=2).run(suite)
print(result, result.wasSuccessful(), len(result.failures), len(result.errors), len(result.skipped), result.testsRun)
print([str(t) for t, _ in result.failures])
print(result.failures[0][1].splitlines()[-1])
s2 = unittest.TestSuite([TestMore()])
r = unittest.TestResult()
s2.run(r)
print(r)
if __name__ == "__main__":
    try:
        unittest.main(argv=["x"], exit=False)
        unittest.main()
    except SystemExit as e:
        print("exit", e.code)
