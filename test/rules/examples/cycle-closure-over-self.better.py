class Gauge:
    def __init__(self):
        self.value = 7

    def read(self):
        return self.value


print({Gauge().read() for _ in range(600)})
