"""A docstring."""
@first
@second(1, *args, key=2, **options).third
def plain(a, b: int, /, c=1, d: str = 'x', *rest: float, e, f: bool = True, **more: object) -> list[int]:
    'inner'
    return a, *b
async def waits(*, only): await only; return await only ** 2;
def generic[T, U: int, V: (int, str), *Ts, **P](x: T, *y: *Ts) -> dict[str, T]: pass
class Bare: pass
class Full[T](Base, *bases, metaclass=Meta, **kw):
    x: int
    (y): str = ''
    self.z: list[int, ...] = []
    def method(self): yield; x = yield from (yield 1)
type Alias = int | None
type Pair[A, *B] = tuple[A, *B]
f = lambda: 0
g = lambda a, /, b=1, *c, d, **e: (yield)
h = lambda *, k=lambda x: x if x else 0: k
