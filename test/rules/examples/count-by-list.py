numbers = range(20_000)


def count():
    odd = len([n for n in numbers if n % 2])
    return odd


print(count())
