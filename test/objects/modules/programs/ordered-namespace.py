"""A class body whose namespace keeps an order of its own."""
from collections import OrderedDict


class Ordered(type):
    def __new__(cls, name, bases, namespace):
        made = super().__new__(cls, name, bases, dict(namespace))
        made.order = [key for key in namespace if not key.startswith("__")]
        return made

    @classmethod
    def __prepare__(cls, name, bases):
        return OrderedDict()


class Row(metaclass=Ordered):
    first = 1000
    second = 2000
    del first
    third = second


order = Row.order
print(order, Row.third)
