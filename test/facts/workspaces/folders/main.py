import sys

import tools.text.lines
from core import Cell

cell = Cell(['a'])
rows = tools.text.lines.wrap('memory manager')
print(rows, tools.__file__ is None, len(list(tools.__path__)))
print(sys.getrefcount(cell), sys.getrefcount(cell.value), sys.getrefcount(Cell.made))
print(sys.getrefcount(tools), sys.getrefcount(tools.text), sys.getrefcount(tools.text.lines))
print([name for name in sys.modules if name.startswith(('tools', 'core'))])
