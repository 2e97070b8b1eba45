rows = [f"  line {n} " + "x" * (n % 100) for n in range(20_000)]


def work(rows):
    stripped = [line.strip() for line in rows]
    long = [line for line in stripped if len(line) > 80]
    return len(long)


print(work(rows))
