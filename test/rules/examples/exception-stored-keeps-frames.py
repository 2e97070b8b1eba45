ERRORS = []


def check(size):
    data = bytearray(size)
    raise ValueError(len(data))


def run(size):
    try:
        check(size)
    except ValueError as error:
        ERRORS.append(error)


for _ in range(50):
    run(10_000)
print(len(ERRORS))
