import weakref


class Node:
    def __init__(self):
        self.data = bytearray(1_000)


EXTRA = weakref.WeakKeyDictionary()


def mark(node):
    EXTRA[node] = [node]


for _ in range(200):
    mark(Node())
print(len(EXTRA))
