# What CPython 3.12.1 prints for this is beside it.
from collections import *
import collections.abc
l=UserList([3,1,2]); l.sort(); l.append(9); print(l, l+[1], l[1:], l==[1,2,3,9], len(l), 2 in l, isinstance(l, collections.abc.MutableSequence), list(reversed(l)), l*2)
s=UserString('abc'); print(s, s.upper(), s+'d', s=='abc', s.find('c'), type(s[1]).__name__, s.split('b'), hash(s)==hash('abc'))
d=UserDict(a=1); d['b']=2; print(d, d.pop('a'), d.get('q'), d.setdefault('z',5), list(d.items()), 'b' in d, d|{'c':1} if hasattr(UserDict,'__or__') else 0, d=={'b':2,'z':5})
c=ChainMap({'a':1},{'b':2,'a':3}); print(c, c['a'], list(c), dict(c), len(c), c.parents, c.new_child({'x':0}), 'q' in c, c.get('q',7), list(c.items()), c.pop('a'), c['a'])
try: c['zzz']
except KeyError as e: print(e)
try: del c['b']
except KeyError as e: print(e)
