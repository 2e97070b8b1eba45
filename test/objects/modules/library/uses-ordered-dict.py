# Ordered dicts: their order is their own, and each key is held by the table and by its node.
import copy
import json
import sys
from collections import Counter, OrderedDict

sizes = []
growing = OrderedDict()
for i in range(24):
    growing[i] = i
    sizes.append(sys.getsizeof(growing) - sys.getsizeof(dict(growing)))
print(sizes)


def counts():
    key = "k" + str(3)
    value = object()
    ordered = OrderedDict()
    before = sys.getrefcount(key)
    ordered[key] = value
    print(sys.getrefcount(key) - before, sys.getrefcount(value), sys.getrefcount(ordered))
    iterator = iter(ordered)
    print(sys.getrefcount(key) - before, sys.getrefcount(ordered))
    next(iterator)
    print(sys.getrefcount(key) - before, sys.getrefcount(ordered))
    other = ordered.copy()
    print(sys.getrefcount(key) - before, sys.getrefcount(value))
    pair = other.popitem(False)
    print(sys.getrefcount(key) - before, sys.getrefcount(pair))
    ordered.clear()
    print(sys.getrefcount(key) - before, sys.getrefcount(value))


counts()
r = OrderedDict(a=1, b=2, c=3)
r.move_to_end("a")
print(list(r), [*reversed(r)], dict(r), {**r}, json.dumps(r), list(map(str, r)), tuple(r), sorted(r))
print(r, copy.copy(r), copy.deepcopy(r), r.keys(), r.values(), r.items())
print({"z": 1} | r, r | {"z": 1}, r == OrderedDict(a=1, b=2, c=3), r == dict(a=1, b=2, c=3))


class Recent(OrderedDict):
    def __init__(self, size, *args):
        self.size = size
        super().__init__(*args)

    def __setitem__(self, key, value):
        if key in self:
            self.move_to_end(key)
        super().__setitem__(key, value)
        if len(self) > self.size:
            del self[next(iter(self))]


recent = Recent(2, [("a", 1), ("b", 2)])
recent["a"] = 3
recent.update({"c": 4})
print(recent, recent.__dict__)


class Ordered(Counter, OrderedDict):
    pass


print(list(Ordered("abracadabra").items()))


class Key:
    def __init__(self, n):
        self.n = n

    def __hash__(self):
        return 1

    def __eq__(self, other):
        return self.n == other.n

    def __repr__(self):
        return "K%d" % self.n


slow = OrderedDict((Key(i), i) for i in range(4))
slow.move_to_end(Key(1), last=False)
del slow[Key(2)]
print(slow, slow.pop(Key(3)), Key(3) in slow, slow.setdefault(Key(7), 8), slow.popitem())
slow["self"] = slow
print(slow)
try:
    for key in r:
        r["new"] = 1
except RuntimeError as problem:
    print(problem)
for wrong in (lambda: OrderedDict().popitem(), lambda: r.move_to_end("q"), lambda: r.pop("q"), lambda: OrderedDict(1, 2)):
    try:
        wrong()
    except Exception as problem:
        print(repr(problem))
