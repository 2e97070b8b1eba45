# Records which objects are one, for test/oracle/identity.test.ts:
#     python3.12 -S test/oracle/record-identity.py test/oracle/vectors/identity.json
# runs every question under this interpreter and writes its answers into the file, beside those of other versions.
# A question is a program of its own, compiled as one unit; every line it prints is an answer.
import contextlib
import io
import json
import sys

QUESTIONS = {
    "small ints": "a = 256; b = 256; print(a is b)\na = int('256'); b = int('256'); print(a is b)\na = int('-5'); print(a is -5 + 0)",
    "large ints of one unit": "a = 257; b = 257; print(a is b)\ndef f(): return 257\nprint(a is f())",
    "large ints made at run time": "a = int('257'); b = int('257'); print(a is b)\nc = a; print(c is a, c + 0 is c)",
    "negative constants": "a = -300; b = -300; print(a is b)",
    "folded ints": "a = 1000 + 1; b = 1001; print(a is b)\nc = 2 ** 20; print(c is 1048576)",
    "folding stops where it gets long": "a = 2 ** 200; b = 2 ** 200; print(a is b)\na = 1 << 127; print(a is 1 << 127)",
    "floats of one unit": "a = 1.5; b = 1.5; print(a is b)\nprint(1.0 is 1, 0.0 is -0.0)",
    "floats across functions": "def f(): return 2.5\ndef g(): return 2.5\nprint(f() is g(), f() is f(), f() is 2.5)",
    "complex constants": "a = 1j; b = 1j; print(a is b)",
    "names as strings": "a = 'hello'; b = 'hello'; print(a is b)\nprint('hel' + 'lo' is a)\nc = 'hel'; print(c + 'lo' is a)",
    "strings with spaces": "a = 'hello world'; b = 'hello world'; print(a is b)\ndef f(): return 'hello world'\nprint(f() is a)",
    "strings made at run time": "a = ''.join(['he', 'llo']); print(a is 'hello')\nimport sys; print(sys.intern(a) is 'hello', sys.intern(a) is a)",
    "one character": "a = 'xyz'[0]; print(a is 'x')\nprint(chr(120) is 'x', chr(233) is 'é', chr(300) is 'Ĭ')",
    "the empty string": "a = ''.join([]); print(a is '', 'abc'[3:] is '', str() is '')",
    "whole slices": "s = ''.join(['ab', 'cd']); print(s[:] is s, s[0:4] is s, str(s) is s)\nt = (1, [2]); print(t[:] is t, tuple(t) is t)\nl = [1]; print(l[:] is l)",
    "text that does not change": "s = ''.join(['a', 'b c']); print(s.replace('x', 'y') is s, s.strip() is s, s.lower() is s, s + '' is s, '' + s is s)",
    "text times one": "s = ''.join(['a', 'b c']); print(s * 1 is s, s.ljust(2) is s, s.zfill(1) is s, s.expandtabs() is s, f'{s}' is s, '%s' % s is s, format(s) is s)",
    "folded strings": "a = 'ab' * 3; b = 'ababab'; print(a is b)\nc = 'a' * 5000; d = 'a' * 5000; print(c is d)",
    "joined literals": "a = 'ab' 'cd'; print(a is 'abcd')\nb = f'ab{\"cd\"}'; print(b is a)",
    "the empty tuple": "a = (); b = tuple([]); print(a is b, tuple() is ())",
    "constant tuples": "a = (1, 2); b = (1, 2); print(a is b)\ndef f(): return (1, 2)\nprint(f() is a, f() is f())",
    "tuples made at run time": "x = 1; a = (x, 2); b = (x, 2); print(a is b)",
    "nested constant tuples": "a = (1, (2, 3)); b = (2, 3); print(a[1] is b)\ndef f(): return ('k', (2, 3))[1]\nprint(f() is b)",
    "tuples of other types": "a = (1, 2.0); b = (1.0, 2); print(a is b)\nc = (True,); d = (1,); print(c is d)",
    "frozensets": "a = frozenset(); b = frozenset([]); print(a is b)\nc = frozenset([1]); print(frozenset(c) is c, c.copy() is c)",
    "constant sets": "def f(x): return x in {1, 2}\ndef g(x): return x in {1, 2}\nprint(f.__code__.co_consts[-1] is g.__code__.co_consts[-1])",
    "bytes": "a = b'abc'; b = b'abc'; print(a is b)\nprint(b'a' is bytes([97]), b'' is bytes(), a[:] is a, bytes(a) is a)",
    "ranges and slices": "a = range(3); print(a[:] is a, range(3) is range(3))\nprint(slice(1, 2) is slice(1, 2))",
    "bools and None": "print((1 == 1) is True, bool([]) is False, (not 1) is False, None is type(None)(), ... is Ellipsis)",
    "lists and dicts": "print([] is [], {} is {}, [1] is [1])\na = []; b = a; b += [1]; print(a is b)\nb = b + []; print(a is b)",
    "tuples in place": "t = (1,); u = t; u += (); print(t is u)\nu += (2,); print(t is u)",
    "docstrings and constants": "def f():\n    'some words here'\n    return 'some words here'\nprint(f.__doc__ is f())",
    "names of attributes": "class C: pass\no = C(); o.some_name = 1\nprint([*o.__dict__][0] is 'some_name', C.__name__ is 'C')\nsetattr(o, ''.join(['other', '_name']), 2); print([*o.__dict__][1] is 'other_name')",
    "keys of dicts": "k = ''.join(['ke', 'y1']); d = {k: 1}; print([*d][0] is k, [*d][0] is 'key1')",
    "bound methods": "class C:\n    def m(self): pass\no = C(); print(o.m is o.m, C.m is C.m, o.m.__func__ is C.m)",
    "modules": "import sys\nimport sys as other\nprint(sys is other, sys.modules['sys'] is sys)",
    "classes": "print(type(1) is int, type([]) is list, (1).__class__ is type(2))\nclass C: pass\nprint(type(C()) is C, type(C) is type)",
    "int arithmetic": "a = int('1000'); print(a + 0 is a, a * 1 is a, +a is a, int(a) is a, abs(a) is a)\nb = 10; print(b - 5 is 5, b + 250 is 260)",
    "floats": "f = float('1.5'); print(+f is f, float(f) is f, f * 1 is f, abs(f) is f)",
    "blocks of free lists": "a = []; i = id(a); del a; b = []; print(id(b) == i)\nf = float('1.5'); i = id(f); del f; g = float('2.5'); print(id(g) == i)",
    "blocks of free lists: tuples, dicts": "x = 1; t = (x, 5, 6); i = id(t); del t; u = (x, 7, 8); print(id(u) == i)\nd = {}; i = id(d); del d; e = {}; print(id(e) == i)",
    "copies": "import copy\nt = (1, 'a'); print(copy.copy(t) is t, copy.deepcopy(t) is t)\nn = (1, []); print(copy.copy(n) is n, copy.deepcopy(n) is n)\nl = [1]; print(copy.copy(l) is l)",
    "defaults": "def f(x=[]): return x\nprint(f() is f(), f() is f.__defaults__[0])",
    "closures": "def outer():\n    n = 1000\n    def inner(): return n\n    return inner\na = outer(); b = outer(); print(a is b, a() is b(), a.__code__ is b.__code__)",
    "exec is another unit": "a = 'two words'; ns = {}; exec(\"b = 'two words'; c = 'word'\", ns); print(ns['b'] is a, ns['c'] is 'word')\nns2 = {}; exec('n = 1000', ns2); print(ns2['n'] is 1000)",
    "comparisons that are folded": "print('a' 'b' is 'ab', (1, 2)[0] is 1, 'abc'[1] is 'b', (1000, 2)[0] is 1000)",
    "generators and iterators": "def g(): yield\nx = g(); print(iter(x) is x)\nl = [1]; i = iter(l); print(iter(i) is i, iter(l) is i)",
    "max and min": "a = int('500'); b = int('500'); print(max(a, b) is a, min(a, b) is a, sorted([b, a])[0] is b, max([a, b]) is a)",
    "names of functions and classes": "class Long: pass\nprint(Long.__name__ is 'Long', Long.__qualname__ is 'Long', Long.__name__ is Long.__name__)\ndef foo(): pass\nprint(foo.__name__ is 'foo', foo.__qualname__ is 'foo', foo.__name__ is foo.__code__.co_name)\nprint(int.__name__ is int.__name__)",
    "letters": "print(*[a is b for a, b in zip('abcdefghijklmnopqrstuvwxyz_ABC', ['a', 'b', 'c', 'd', 'e', 'f', 'g', 'h', 'i', 'j', 'k', 'l', 'm', 'n', 'o', 'p', 'q', 'r', 's', 't', 'u', 'v', 'w', 'x', 'y', 'z', '_', 'A', 'B', 'C'])])",
    "and, or": "a = []; b = [1]; print((a or b) is b, (b or a) is b, (a and b) is a)",
}


def answers(source):
    out = io.StringIO()
    with contextlib.redirect_stdout(out):
        exec(compile(source, "question", "exec"), {"__name__": "__main__"})
    return out.getvalue().split("\n")[:-1]


if __name__ == "__main__":
    import warnings

    warnings.simplefilter("ignore")
    path = sys.argv[1]
    try:
        with open(path) as file:
            known = json.load(file)
    except FileNotFoundError:
        known = {}
    version = "%d.%d" % sys.version_info[:2]
    made = {}
    for name, source in QUESTIONS.items():
        before = known.get(name, {}).get("answers", {}) if known.get(name, {}).get("source") == source else {}
        made[name] = {"source": source, "answers": dict(sorted({**before, version: answers(source)}.items()))}
    with open(path, "w") as file:
        json.dump(made, file, indent=1, ensure_ascii=False)
        file.write("\n")
