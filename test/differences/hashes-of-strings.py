# Hashes of strings are those of PYTHONHASHSEED=0
#
# Cause: CPython draws a new key in each process unless that variable is set; here one run stands for all.
# Consequence: hashes of str and bytes, and the order of sets of them, are one of the many that are possible.
# Versions: 3.11 3.12 3.13
# CPython: another number in each process
# Memlens: -7643603308804133256
print(hash("spam"))
