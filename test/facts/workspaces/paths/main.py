import os
import sys

here = os.path.dirname(os.path.abspath(__file__))
sys.path.insert(0, os.path.join(here, 'lib'))
sys.path.append(os.path.join(here, 'lib', '..', 'more'))

import helper
import deep.inner
import late
import textwrap

print(helper.rows, sys.getrefcount(helper.rows), deep.inner.rows is helper.rows, late.own)
print(textwrap.own, hasattr(late, 'statistics'))
sys.path.pop(0)
