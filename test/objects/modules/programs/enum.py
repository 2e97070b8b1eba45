from enum import Enum, Flag, IntEnum, IntFlag, StrEnum, auto, unique


class Colour(Enum):
    RED = 1
    GREEN = 2
    CRIMSON = 1


class Planet(Enum):
    MERCURY = (330, "m")
    VENUS = (4870, "v")

    def __init__(self, mass, letter):
        self.mass = mass
        self.letter = letter


class Right(Flag):
    READ = auto()
    WRITE = auto()
    BOTH = READ | WRITE


class Bit(IntFlag):
    A = 1
    B = 2


class Level(IntEnum):
    LOW = 1000
    HIGH = 2000


class Suit(StrEnum):
    HEARTS = auto()


print(Colour.RED, repr(Colour.CRIMSON), list(Colour), Colour["GREEN"], Colour(2), len(Colour))
print(Planet.VENUS.mass, Planet((330, "m")).letter)
print(repr(Right.READ | Right.WRITE), list(Right.BOTH), ~Right.READ, Right(0))
print(repr(Bit.A | 8), Bit.A | Bit.B, f"{Level.HIGH}", Level.LOW < Level.HIGH, Suit.HEARTS)
try:
    Colour(9)
except ValueError as error:
    print(error)
try:
    Colour.RED = 3
except AttributeError as error:
    print(error)
try:
    unique(Colour)
except ValueError as error:
    print(error)
red, both, low = Colour.RED, Right.BOTH, Level.LOW
print(Enum("Side", "left right").right)
