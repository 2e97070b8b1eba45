from typing import Any, Callable, Dict, Generic, List, Literal, NamedTuple, NewType, Optional, Protocol, Tuple
from typing import TypedDict, TypeVar, Union, cast, get_args, get_origin, get_type_hints, overload, runtime_checkable

T = TypeVar("T")


class Stack(Generic[T]):
    def __init__(self) -> None:
        self.items: List[T] = []

    def push(self, item: T) -> None:
        self.items.append(item)


class Row(NamedTuple):
    name: str
    size: int = 3000


class Options(TypedDict, total=False):
    verbose: bool


@runtime_checkable
class Pushes(Protocol):
    def push(self, item): ...


@overload
def same(x: int) -> int: ...
@overload
def same(x: str) -> str: ...
def same(x):
    return x


def hinted(x: "int", y: Optional[str] = None) -> List[int]:
    return [x]


stack: Stack[int] = Stack()
stack.push(1)
row = Row("a")
print(List[float], Optional[int], Union[int, str, None], Callable[[int, str], bool], Dict[str, List[int]])
print(Tuple[int, ...], Literal["a", 1], Any, Stack[int], Callable[..., int], List[int] is List[int])
print(row, row._replace(size=5), Row._field_defaults, Options(verbose=True), Options.__optional_keys__)
print(isinstance(stack, Pushes), isinstance(3, Pushes), same(1), cast(str, 5), NewType("Id", int)(5))
print(get_type_hints(hinted), get_origin(List[int]), get_args(Dict[str, int]))
