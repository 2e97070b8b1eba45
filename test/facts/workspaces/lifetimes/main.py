import gc
import sys
import weakref

from model import *
import model.base
import model.tree as trees

count = sys.getrefcount
print(count(root), count(trees.leaf), count(Base), count(Base.defaults), count(Base.defaults['colour']))
print(count(model.base.public), count(model.base._hidden), count(model.base.words), count(trees))
print('public' in globals(), '_hidden' in globals(), tree is trees)
watch = weakref.ref(trees.leaf)
del trees.leaf
print(watch() is root.children[0], count(root.children[0]), root.area())
root.children.clear()
print(watch())
other = Tree('other')
other.add(Tree('under'))
watch = weakref.ref(other)
del other
print(watch() is None)
gc.collect()
print(watch() is None)
del sys.modules['model.base']
import model.base as anew
print(anew is model.tree.base, count(model.tree.base), count(anew), anew.public is Tree.area.__defaults__[0])
