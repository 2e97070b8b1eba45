# Best practices: chunks instead of everything, generators instead of lists, and closing what was opened.
from contextlib import contextmanager


# A generator holds one item at a time.
def squares(limit):
    for n in range(limit):
        yield n * n


print(sum(squares(1000)))

# This list lives only to be summed: Memlens suggests to remove the brackets.
print(sum([n * n for n in range(1000)]))


# Work in chunks: the peak is one chunk, however long the input.
def chunks(items, size):
    for start in range(0, len(items), size):
        yield items[start : start + size]


for chunk in chunks(range(10), 4):
    print(list(chunk))


# A context manager gives back what it took, whatever happens inside.
@contextmanager
def connection(name):
    print("open", name)
    try:
        yield name.upper()
    finally:
        print("close", name)


with connection("db") as db:
    print("use", db)

# `with open(...)` closes the file on the same line where the block ends, on every Python.
