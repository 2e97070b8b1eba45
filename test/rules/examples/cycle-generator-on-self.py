class Reader:
    def __init__(self):
        self.steps = self.run()
        next(self.steps)

    def run(self):
        for step in range(3):
            yield step
        print(self)

    def close(self):
        pass


def read():
    reader = Reader()
    step = next(reader.steps)
    reader.close()
    return step


print({read() for _ in range(600)})
