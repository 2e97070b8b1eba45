# The tour: one small program that shows every kind of lens.
# Above each line Memlens says what CPython's memory manager does there; nothing is run.
import gc


class Node:
    """A tree whose children know their parent: a cycle of references."""

    def __init__(self, name, parent=None):
        self.name = name
        self.parent = parent
        self.children = []
        if parent is not None:
            parent.children.append(self)


# Creating: one name, one reference.
rows = [1, 2, 3]

# Sharing: a second name for the same list, nothing is copied.
alias = rows

# Keeping: a container holds a reference too.
table = {"rows": rows}

# Releasing: the last reference frees the object at once.
del alias
table.clear()
del rows

# A cycle: after `del root` no name leads to the two nodes, but each holds the other.
root = Node("root")
leaf = Node("leaf", root)
del leaf
del root

# The cyclic collector finds them.
print("collected:", gc.collect())

# A list that is only summed: a generator would do without it.
total = sum([n * n for n in range(10_000)])
print("total:", total)
