LINES = 20_000
total = 0
with open("lines.txt", "w") as out:
    for n in range(LINES):
        out.write("a line of thirty-one characters\n")


def count(line):
    global total
    total += len(line)


def work(path):
    with open(path) as file:
        for line in file.read().splitlines():
            count(line)


work("lines.txt")
print(total)
# Twice its characters, a string's head and 8 B a line; the file itself has a buffer of about 22 kB.
claimed_bytes = LINES * (2 * 32 + 49 + 8) - 22_000
