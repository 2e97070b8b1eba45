def load():
    return list(range(1_000))


rows = load()  # memlens: assume len(rows) == 1_000
print(len(rows))
