"""A remainder is the dividend itself where its digits show that it is the smaller one; names of groups are the pattern's."""

import re
from itertools import groupby

big = 10**15
small = 10**12
rest = small % big
quotient, other = divmod(small, big)
single = 5000
alike = 1000 % single
negative = -small % big
pattern = re.compile(r"(?P<year>\d+)-(?P<month>\d+)|(?P<WORD>[a-z]+)")
match = pattern.match("abc")
name = match.lastgroup
names = list(match.groupdict())
first = names[0]
rows = [["a" * 3, 1], ["a" * 3, 2], ["b" * 3, 3]]
for key, group in groupby(rows, key=lambda row: row[0]):
    for row in group:
        last = row[0]
print(rest is small, other is small, alike, negative, name, names, key, last)
