"""Nobody knows what a clock says, but what it answers is a float, and so is what is made of it."""

import time


class Stopwatch:
    def __init__(self):
        self.began = time.perf_counter()
        self.laps = []

    def lap(self):
        self.laps.append(time.perf_counter() - self.began)


watch = Stopwatch()
for _ in range(3):
    watch.lap()
laps = watch.laps
first = laps[0]
began = time.time()
elapsed = -(time.time() - began) * 1000 / 3 + 1
elapsed += 1
same = elapsed
spent = abs(elapsed) % 7
now = time.localtime()
year, *others = now
if elapsed is not None and year is not None and isinstance(elapsed, (int, float)):
    kinds = [type(elapsed), type(year), isinstance(year, str), first is spent]
print(len(laps), same is elapsed, kinds, len(others))
