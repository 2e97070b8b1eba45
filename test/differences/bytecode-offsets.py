# Offsets in the bytecode are not known
#
# Cause: code is lowered to instructions of our own, which have CPython's order and effects but not its encoding.
# Consequence: `f_lasti` and `co_code` are unknown values: what depends on them is not followed.
# Versions: 3.10 3.11 3.12 3.13
# CPython: True
# Memlens: unknown
import sys

print(sys._getframe().f_lasti > 0)
