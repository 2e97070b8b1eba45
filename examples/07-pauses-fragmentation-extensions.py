# Pauses, fragmentation and C extensions: what counts alone do not show.
import gc

# Many tracked objects make a collection longer; a comprehension of lists starts some on the way.
rows = [[n] for n in range(3000)]
print(gc.get_count()[1] > 0)

# One object that stays keeps its whole pool, and the pool its arena.
keep = rows[1500]
del rows
print(keep)

# What a C extension keeps, nobody can read from the source: counts become "at least".
# Where numpy is not there, this line ends the program politely.
try:
    import numpy

    array = numpy.asarray(keep)
    print(array.shape)
except ImportError:
    print("no numpy here")

# Turning the collector off is no cure: cycles then stay until it is turned on again.
gc.disable()
knot = []
knot.append(knot)
del knot
gc.enable()
print(gc.collect())
