handled = 0


def handle(piece):
    global handled
    handled += len(piece)


def work(size):
    data = bytes(size)
    while data:
        handle(data[:1000])
        data = data[1000:]


work(400_000)
print(handled)
