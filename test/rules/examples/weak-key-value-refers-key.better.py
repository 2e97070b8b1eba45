import weakref

class Node:
    def __init__(self):
        self.data = bytearray(1_000)


def mark(node):
    node.extra = [node.data]


for _ in range(200):
    mark(Node())
