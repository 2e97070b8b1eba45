# Generations and cycles: what counting alone can never free, the collector finds.
import gc


class Person:
    def __init__(self, name):
        self.name = name
        self.friend = None


gc.collect()
print(gc.get_threshold())

# Two objects that hold each other.
ann = Person("Ann")
bob = Person("Bob")
ann.friend = bob
bob.friend = ann

# No name leads to them any more, yet each still has one reference.
del ann, bob
print(gc.collect())

# Breaking the circle first leaves nothing to collect.
ann = Person("Ann")
bob = Person("Bob")
ann.friend, bob.friend = bob, ann
ann.friend = None
del ann, bob
print(gc.collect())

# A list may hold itself.
loop = []
loop.append(loop)
del loop
print(gc.collect(0))
