def parse(raw):
    return [n for n in range(len(raw) // 100)]


def build(rows):
    return [str(n) * 50 for n in rows]


def read(size):
    raw = bytes(size)
    rows = parse(raw)
    table = build(rows)           # raw is still there
    return len(table)


print(read(1_000_000))
