import sys

import left
import third
from right import later

print(later(), sys.getrefcount(left), sys.getrefcount(third))
for statement in [
    'import ring.nothing',
    'import left.name',
    'from left import name',
    'from ring import nothing',
    'from . import name',
    'from .left import name',
    'import ring.first.name',
    'left.name',
]:
    try:
        exec(statement)
    except Exception as error:
        print(statement, '|', type(error).__name__, error, getattr(error, 'name', None), getattr(error, 'path', None))
sys.modules['nowhere'] = None
try:
    import nowhere
except ImportError as error:
    print(type(error).__name__, error, error.name)
