prices = [(n * 7_919) % 20_011 for n in range(20_000)]


def work():
    cheapest = min(prices)
    return cheapest


print(work())
