flushed = []


def flush():
    flushed.append(1)


def check(count):
    if count is 256:
        flush()


for count in (255, 256, 257, 258):
    check(count)
print(len(flushed), int("257") is 257, int("256") is 256)
