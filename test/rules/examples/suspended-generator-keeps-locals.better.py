RUNNING = []


def steps(data):
    for part in data:
        yield part


def begin(size):
    data = bytearray(size)
    work = steps(data)
    next(work)
    work.close()
    RUNNING.append(size)


for size in range(10_000, 10_050):
    begin(size)
print(len(RUNNING))
