prices = [(n * 7_919) % 20_011 for n in range(20_000)]


def work():
    cheapest = sorted(prices)[0]
    return cheapest


print(work())
