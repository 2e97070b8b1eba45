class Reader:
    def __init__(self, path):
        self.file = open(path)

    def rows(self):
        return len(self.file.read())

    def close(self):
        self.file.close()


def count(path):
    reader = Reader(path)
    rows = reader.rows()
    return rows


with open("lines.txt", "w") as out:
    out.write("one\ntwo\n")
print(count("lines.txt"))
