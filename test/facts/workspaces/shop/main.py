import sys
import shop
from shop import *
from shop import stock, prices as p
import shop.prices as again
r = sys.getrefcount
a = Stock(['bolt', 'nut'])
b = Stock()
print(r(a), r(b), r(stock.shelves), r(stock.LIMITS), r(stock.NAME) < 1000 and r(stock.NAME))
print(r(stock.TABLE), r(stock.TABLE['a']), r(stock.TABLE['b']), r(stock.BIG), r(stock.RATE))
print(r(Stock), r(stock.Stock.__init__), r(total), r(p.of), r(shop), r(stock), r(p), p is again)
print(total(a), r(p.table), r(p.table['bolt']), a.price('nut'))
price = a.price('bolt')
print(r(price), r(Stock.kind) < 1000 and r(Stock.kind))
del a
print(r(stock.shelves), len(stock.shelves), r(stock.shelves[0]))
print(sys.modules['shop'] is shop, [m for m in sys.modules if m.startswith('shop')])
stock.shelves.clear()
print(r(vars(stock)), r(vars(shop)), r(stock.Stock.__dict__['price']))
x = stock.LIMITS
y = stock.BIG
print(r(x), r(y))
try:
    from shop import nothing
except ImportError as e:
    print(e)
