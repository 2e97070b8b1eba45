class Row:
    def __init__(self, name):
        self.name = name


rows = [Row(f"name {n}") for n in range(20_000)]


def found(name):
    print(name)


def look(name):
    if name in (row.name for row in rows):
        found(name)


look("name 12")
