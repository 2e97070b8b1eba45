class Gauge:
    def __init__(self):
        self.read = lambda: self.value
        self.value = 7


print({Gauge().read() for _ in range(600)})
