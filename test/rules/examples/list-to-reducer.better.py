rows = range(1_000, 21_000)


def work():
    total = sum(n * n for n in rows)
    return total


print(work())
