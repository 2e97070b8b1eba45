HEADERS = []


def receive(size):
    data = bytes(size)
    HEADERS.append(memoryview(data)[:10])


for size in range(10_000, 10_050):
    receive(size)
print(len(HEADERS))
