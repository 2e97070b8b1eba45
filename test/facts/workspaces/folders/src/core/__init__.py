from .cell import Cell
