import weakref


class Node:
    def __init__(self, parent):
        self._parent = weakref.ref(parent)
        parent.children.append(self)

    @property
    def parent(self):
        return self._parent()


class Root:
    def __init__(self):
        self.children = []


def build():
    root = Root()
    Node(root)
    return len(root.children)


print({build() for _ in range(600)})
