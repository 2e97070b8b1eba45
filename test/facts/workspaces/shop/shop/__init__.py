"""A shop."""
from .stock import Stock, shelves
from . import prices
__all__ = ['Stock', 'total']

def total(stock):
    return sum(prices.of(item) for item in stock.items)
