def load():
    return list(range(1_000))


rows = load()  # memlens: asume len(rows) == 1_000
print(len(rows))
