numbers = range(20_000)


def count():
    odd = sum(1 for n in numbers if n % 2)
    return odd


print(count())
