from dataclasses import dataclass, field

from . import base


@dataclass
class Tree(base.Base):
    name: str
    children: list = field(default_factory=list)
    parent: 'Tree' = None

    def add(self, child):
        child.parent = self
        self.children.append(child)
        return child

    def area(self, scale=base.public):
        return sum(child.area() for child in self.children) + scale[0]


root = Tree('root')
leaf = root.add(Tree('leaf'))
