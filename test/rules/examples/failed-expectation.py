import sys

rows = []
alias = rows  # memlens: expect refs(rows) == 1
print(sys.getrefcount(rows) - 1)
