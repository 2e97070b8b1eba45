class Row:
    def __init__(self, name, size):
        self.name = name
        self.size = size


rows = [Row("north", 12) for _ in range(5_000)]
