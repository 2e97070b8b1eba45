import gc
from contextlib import closing


class Node:
    def __init__(self, row):
        self.row = row

    def link(self):
        self.child = Child(self)

    def close(self):
        del self.child


class Child:
    def __init__(self, parent):
        self.parent = parent


def work(rows):
    gc.disable()
    for row in rows:
        with closing(Node(row)) as node:
            node.link()


work(["north"] * 600)
