import pprint, reprlib, difflib
from collections import OrderedDict, defaultdict, Counter, deque
from dataclasses import dataclass
d = {"name": "x" * 20, "values": list(range(30)), "nested": {"a": [1, 2, {"b": (1,)}], "z": {3, 1, 2}}, "t": ("q" * 40, "r" * 50)}
pprint.pprint(d)
pprint.pprint(d, width=40, compact=True)
pprint.pprint(d, depth=1, indent=4)
print(pprint.pformat([1, 2, 3]), pprint.isreadable(d), pprint.isrecursive(d))
pprint.pprint({"b": 1, "a": 2}, sort_dicts=False)
pprint.pp({"b": 1, "a": 2})
pprint.pprint("the quick brown fox jumped over the lazy dog " * 4)
pprint.pprint(["the quick brown fox jumped over the lazy dog " * 3, "b"], width=50)
pprint.pprint(OrderedDict((("k%d" % i, i) for i in range(12))))
pprint.pprint(defaultdict(list, {"a" * 30: [1] * 10, "b" * 30: [2] * 10}))
pprint.pprint(Counter("abracadabra" * 3 + "".join(chr(65 + i) for i in range(20))), width=40)
pprint.pprint(deque(range(40), maxlen=50))
pprint.pprint(b"abc" * 40)
@dataclass
class P:
    first: str
    second: list
pprint.pprint(P("x" * 50, list(range(20))))
r = [1]
r.append(r)
print(len(pprint.pformat(r)) > 10)
pprint.pprint(123456789, underscore_numbers=True)
print(reprlib.repr(list(range(100))), reprlib.repr("x" * 100), reprlib.repr({i: i for i in range(9)}), reprlib.repr(set("abcdefghij")))
class L:
    @reprlib.recursive_repr()
    def __repr__(self):
        return "<L " + repr(self.me) + ">"
l = L(); l.me = l
print(l)
print(difflib.get_close_matches("appel", ["ape", "apple", "peach", "puppy"]))
s = difflib.SequenceMatcher(None, "abcd", "bcde")
print(s.ratio(), s.get_matching_blocks(), s.get_opcodes(), s.find_longest_match(0, 4, 0, 4))
a = "one\ntwo\nthree\nfour\n".splitlines(keepends=True)
b = "ore\ntree\nthree\nfive\nfour\n".splitlines(keepends=True)
print("".join(difflib.ndiff(a, b)), end="")
print("".join(difflib.unified_diff(a, b, "x", "y")), end="")
print("".join(difflib.context_diff(a, b, "x", "y")), end="")
print("".join(difflib.restore(list(difflib.ndiff(a, b)), 1)) == "".join(a))
