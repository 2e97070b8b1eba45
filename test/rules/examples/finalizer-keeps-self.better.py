import weakref


def close(handle):
    handle.clear()


class Buffer:
    def __init__(self):
        self.data = bytearray(10_000)
        self.handle = [1]
        weakref.finalize(self, close, self.handle)


for _ in range(100):
    Buffer()
