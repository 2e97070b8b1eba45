RUNNING = []


def steps(data):
    for part in data:
        yield part


def begin(size):
    data = bytearray(size)
    work = steps(data)
    next(work)
    RUNNING.append(work)


for size in range(10_000, 10_050):
    begin(size)
print(len(RUNNING))
