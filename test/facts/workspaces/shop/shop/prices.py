import sys
from shop import stock
print('prices sees', sorted(n for n in vars(sys.modules['shop']) if not n.startswith('__')))
table = {}
def of(item):
    if item not in table:
        table[item] = len(item) * 1000.5
    return table[item]
