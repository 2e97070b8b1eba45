flushed = []


def flush():
    flushed.append(1)


def check(count):
    if count == 256:
        flush()


for count in (255, 256, 257, 258):
    check(count)
print(len(flushed), int("257") == 257, int("256") == 256)
