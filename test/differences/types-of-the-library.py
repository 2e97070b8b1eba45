# Some types of the library are classes
#
# Cause: types that CPython writes in C and we write in Python are classes here, made when their module is imported.
# Consequence: the collector tracks the type itself. What its instances hold, their sizes and their counts are CPython's.
# Versions: 3.12
# CPython: False
# Memlens: True
import gc
from collections import OrderedDict

print(gc.is_tracked(OrderedDict))
