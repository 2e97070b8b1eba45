from collections import namedtuple

Row = namedtuple("Row", "name size")


def read(line):
    return Row(*line.split())


names = {read("north 12").name for _ in range(200)}
print(names)
