from contextlib import ExitStack, contextmanager, suppress
from functools import cached_property, cmp_to_key, lru_cache, partial, reduce, singledispatch, wraps
from operator import attrgetter, itemgetter, methodcaller


@lru_cache(maxsize=2)
def double(n, step=1):
    return [n * 2]


def send(host, port, sep=":"):
    return host + sep + str(port)


@contextmanager
def noted(log):
    log.append("in")
    try:
        yield log
    finally:
        log.append("out")


class Data:
    @cached_property
    def rows(self):
        return [1000]


@singledispatch
def show(value):
    return "?"


@show.register
def _(value: int):
    return "int"


first = double(1000)
print(double(1000) is first, double(2000), double(3000), double.cache_info(), double(1000) is first)
local = partial(send, "here", sep="/")
print(local(8080), local.args, local.keywords, reduce(lambda a, b: a + b, [[1], [2]], []))
log = []
with ExitStack() as stack, suppress(KeyError):
    stack.enter_context(noted(log))
    stack.callback(log.append, "called")
    {}["missing"]
print(log)
data = Data()
rows = data.rows
print(rows is data.rows, show(3), show("x"), show.registry[int] is _)
print(sorted([3, 1, 2], key=cmp_to_key(lambda a, b: b - a)), itemgetter(1, 0)("ab"), methodcaller("upper")("a"))
name = attrgetter("__class__.__name__")
print(name(data))
