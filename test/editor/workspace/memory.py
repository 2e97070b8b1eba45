a = [1, 2, 3]
b = a
del b
data = [0] * 1000
del data


class Node:
    def __init__(self, parent=None):
        self.parent = parent
        self.children = []
        if parent is not None:
            parent.children.append(self)


def build():
    root = Node()
    Node(root)


for i in range(50):
    build()

total = sum([x * x for x in range(100_000)])
print(total)
