names = [f"name {n}" for n in range(20_000)]
values = list(range(20_000))
total = 0


def show(row):
    global total
    total += row[1]


def work():
    for row in zip(names, values):
        show(row)


work()
print(total)
