import functools


def find(timestamp):
    return f"at {timestamp}" * 20


@functools.cache
def lookup(timestamp):
    return find(timestamp)


for timestamp in range(1_000, 6_000):
    lookup(timestamp)
