import sys

import ring

first = sys.modules['ring.first']
try:
    first.missing
except AttributeError as error:
    print(error)
from ring import first as same

print(same is first, sorted(name for name in vars(ring) if not name.startswith('__')))
