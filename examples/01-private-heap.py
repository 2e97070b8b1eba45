# Automatic allocation: every value is an object in CPython's private heap.
# You never ask for memory and never give it back: making an object allocates it, dropping its last reference frees it.
import sys

sample_list = [1, 2, 3]
print(sample_list)

# An empty list is an object without a buffer; items get a block of their own.
empty = []
print(sys.getsizeof(empty), sys.getsizeof(sample_list))

# Appending grows the buffer in steps, so that most appends allocate nothing.
sizes = []
for n in range(10):
    empty.append(n)
    sizes.append(sys.getsizeof(empty))
print(sizes)

# A tuple holds its items in itself, and can never grow.
point = (1.5, 2.5)
print(sys.getsizeof(point))

# Rebinding a name frees what only that name held.
sample_list = None
