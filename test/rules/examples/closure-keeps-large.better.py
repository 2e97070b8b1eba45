CALLBACKS = []


def watch(size):
    data = bytearray(size)
    size = len(data)
    CALLBACKS.append(lambda: size)


for _ in range(50):
    watch(10_000)
print(sum(callback() for callback in CALLBACKS))
