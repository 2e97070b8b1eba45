from dataclasses import KW_ONLY, InitVar, asdict, astuple, dataclass, field, fields, replace


@dataclass
class Item:
    name: str
    tags: list = field(default_factory=list)
    price: float = 2.5


@dataclass(order=True)
class Crate(Item):
    _: KW_ONLY
    weight: int = 3000
    extra: InitVar[int] = 5

    def __post_init__(self, extra):
        self.total = self.weight + extra


@dataclass(frozen=True, slots=True)
class Point:
    x: float
    y: float = 0.5


item = Item("pen")
crate = Crate("box", ["a"], weight=7000, extra=9)
other = replace(item, name="ink")
print(item, crate, crate.total, other.tags is item.tags)
print(asdict(item), astuple(crate), [f.name for f in fields(Crate)], Crate.__match_args__)
point, twin = Point(1.5), Point(1.5)
print(point == twin, hash(point) == hash(twin), sorted([Crate("b"), Crate("a")])[0].name)
for wrong in (lambda: Item(), lambda: Item(1, 2, 3, 4), lambda: setattr(point, "x", 2)):
    try:
        wrong()
    except Exception as error:
        print(type(error).__name__, error)
try:

    @dataclass
    class Bad:
        x: list = []
except ValueError as error:
    print(error)
