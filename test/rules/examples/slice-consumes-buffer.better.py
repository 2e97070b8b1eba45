handled = 0


def handle(piece):
    global handled
    handled += len(piece)


def work(size):
    data = bytes(size)
    view = memoryview(data)
    for start in range(0, len(data), 1000):
        handle(view[start:start + 1000])


work(400_000)
print(handled)
