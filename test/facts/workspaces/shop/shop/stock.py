from __future__ import annotations
from typing import TYPE_CHECKING
if TYPE_CHECKING:
    from .prices import Price

shelves = []
LIMITS = (10, 20, 30)
NAME = 'north wing'
KEY = 'north'
TABLE = {'a': (1, 2), 'b': [1.5, 2.5]}
BIG = 123456789
RATE = 0.25

class Stock:
    kind = 'stock room'
    def __init__(self, items=()):
        self.items = list(items)
        shelves.append(self)
    def price(self, item) -> Price:
        from . import prices
        return prices.of(item)
