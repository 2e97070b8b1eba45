# Pools: pymalloc serves small requests from pools of equal blocks, and a freed block is the first to be used again.
class Point:
    __slots__ = ("x", "y")

    def __init__(self, x, y):
        self.x = x
        self.y = y


# Objects of one size share pools.
points = [Point(n, n) for n in range(100)]

# Freed blocks are taken again, the last one first.
first = Point(1, 2)
place = id(first)
del first
second = Point(3, 4)
print(id(second) == place)

# Lists come back from a list of free list objects.
items = [1, 2, 3]
place = id(items)
del items
fresh = []
print(id(fresh) == place)

# Requests over 512 bytes go to malloc.
large = list(range(1000))
del points
