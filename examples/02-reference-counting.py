# Reference counting: an object lives exactly as long as something refers to it.
import sys

a = "Python"
print(sys.getrefcount(a))

# A fresh list has one reference: its name. getrefcount prints one more, its own argument.
numbers = [10, 20, 30]
print(sys.getrefcount(numbers))

# Each name, each slot of a container and each attribute adds one.
again = numbers
box = {"numbers": numbers, "twice": [numbers, numbers]}
print(sys.getrefcount(numbers))

# A call holds its argument while it runs.
def count_inside(value):
    return sys.getrefcount(value)


print(count_inside(numbers))

# And each of them gives it back.
del again
box.clear()
print(sys.getrefcount(numbers))


# The last reference frees the object at once, in the middle of the program.
class Noisy:
    def __del__(self):
        print("freed")


thing = Noisy()
other = thing
del thing
print("still there")
other = None
print("gone")
