import gc


class Node:
    def __init__(self, row):
        self.row = row

    def link(self):
        self.child = Child(self)


class Child:
    def __init__(self, parent):
        self.parent = parent


def work(rows):
    gc.disable()
    for row in rows:
        Node(row).link()


work(["north"] * 600)
