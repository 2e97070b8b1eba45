import re

FOUND = []


def search(size):
    text = "x" * size + "12"
    FOUND.append(re.search(r"\d+", text).group())


for size in range(10_000, 10_050):
    search(size)
print(len(FOUND))
