rows = [[] for _ in range(2_000)]
batches = [range(n) for n in range(20)]
total = 0


def handle(batch):
    global total
    total += sum(batch)


def work():
    for batch in batches:
        handle(batch)


work()
print(total)
