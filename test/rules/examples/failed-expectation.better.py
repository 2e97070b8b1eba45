import sys

rows = []
alias = rows  # memlens: expect refs(rows) == 2
print(sys.getrefcount(rows) - 1)
