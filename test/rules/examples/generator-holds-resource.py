def lines(path):
    file = open(path)
    for line in file:
        yield line
    file.close()


def first(path):
    for line in lines(path):
        return line


with open("lines.txt", "w") as out:
    out.write("one\ntwo\n")
print(first("lines.txt"))
