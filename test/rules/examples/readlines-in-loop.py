import sys

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
        for line in file.readlines():
            count(line)


work("lines.txt")
print(total)
# Every line costs 8 B of list and its string.
claimed_bytes = LINES * (8 + sys.getsizeof("a line of thirty-one characters\n"))
