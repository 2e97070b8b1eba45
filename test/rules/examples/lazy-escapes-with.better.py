def lines(path):
    with open(path) as file:
        for line in file:
            yield line.strip()


with open("lines.txt", "w") as out:
    out.write("one\ntwo\n")
try:
    print(list(lines("lines.txt")))
except ValueError as error:
    print(error)
