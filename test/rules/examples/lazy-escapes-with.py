def lines(path):
    with open(path) as file:
        return (line.strip() for line in file)


with open("lines.txt", "w") as out:
    out.write("one\ntwo\n")
try:
    print(list(lines("lines.txt")))
except ValueError as error:
    print(error)
