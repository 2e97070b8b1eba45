"""Names of a small model."""
from .base import *
from .tree import Tree, root

__all__ = ['Base', 'Tree', 'root', 'tree']
