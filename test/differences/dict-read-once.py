# The dict of an instance that was read once is garbage with it
#
# Cause: in 3.13.0 an instance whose attributes still lie in it leads the collector to their values and not to the dict
# that was made of them, so the dict passes for reachable. Later releases visit it (Python/gc.c, gh-130327).
# Consequence: `gc.collect()` answers one more for each such instance in a cycle than 3.13.0 does. It is freed either way.
# Versions: 3.13
# CPython: 1
# Memlens: 2
import gc


class Node:
    pass


def run():
    node = Node()
    node.me = node
    node.__dict__


gc.disable()
gc.collect()
run()
print(gc.collect())
