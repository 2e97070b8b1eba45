# Counts of strings that the interpreter holds are not given
#
# Cause: up to 3.11 names that the interpreter and its modules use are counted together with the program's; how many
# references those are depends on what was imported before.
# Consequence: the count of such a string is unknown, where another string's is exact.
# Versions: 3.10 3.11
# CPython: True
# Memlens: unknown
import sys

word = "append"
print(sys.getrefcount(word) > 3)
