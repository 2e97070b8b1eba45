import weakref


class Buffer:
    def __init__(self):
        self.data = bytearray(10_000)
        weakref.finalize(self, self.close)

    def close(self):
        self.data = None


for _ in range(100):
    Buffer()
