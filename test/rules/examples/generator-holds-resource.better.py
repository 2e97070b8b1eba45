def lines(path):
    with open(path) as file:
        yield from file


def first(path):
    for line in lines(path):
        return line


with open("lines.txt", "w") as out:
    out.write("one\ntwo\n")
print(first("lines.txt"))
