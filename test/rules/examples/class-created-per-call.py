def read(line):
    class Row:
        def __init__(self, name, size):
            self.name, self.size = name, size
    return Row(*line.split())


names = {read("north 12").name for _ in range(200)}
print(names)
