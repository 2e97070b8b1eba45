class Row:
    def __init__(self, name):
        self.name = name


rows = [Row(n) for n in range(20_000)]


def work():
    by_name = dict([(row.name, row) for row in rows])
    return len(by_name)


print(work())
