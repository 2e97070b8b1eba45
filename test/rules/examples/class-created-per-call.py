from collections import namedtuple


def read(line):
    Row = namedtuple("Row", "name size")
    return Row(*line.split())


names = {read("north 12").name for _ in range(200)}
print(names)
