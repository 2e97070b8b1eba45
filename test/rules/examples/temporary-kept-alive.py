class Source:
    def read_bytes(self):
        return bytes(1_000_000)


def parse(raw):
    return [n for n in range(len(raw) // 1000)]


def build(rows):
    return [str(n) * 500 for n in rows]


def read(path):
    raw = path.read_bytes()
    rows = parse(raw)
    table = build(rows)           # raw is still there
    return len(table)


print(read(Source()))
