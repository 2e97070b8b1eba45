CALLBACKS = []


def watch(size):
    data = bytearray(size)
    CALLBACKS.append(lambda: len(data))


for _ in range(50):
    watch(10_000)
print(sum(callback() for callback in CALLBACKS))
