import functools


def find(timestamp):
    return f"at {timestamp}" * 20


@functools.lru_cache(maxsize=1024)
def lookup(timestamp):
    return find(timestamp)


for timestamp in range(1_000, 6_000):
    lookup(timestamp)
