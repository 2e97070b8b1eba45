import traceback
import sys
def inner(x, y):
    return x / y + 1
def outer(d):
    return inner(1, d["k"]) * 2
try:
    outer({"k": 0})
except ZeroDivisionError:
    print(traceback.format_exc())
try:
    outer({})
except KeyError as e:
    traceback.print_exc(file=sys.stdout)
    print(traceback.format_exception_only(type(e), e))
    for f in traceback.extract_tb(e.__traceback__):
        print(f.filename, f.lineno, f.name, f.line)
    print(traceback.format_tb(e.__traceback__)[-1], end="")
try:
    try:
        int("a")
    except ValueError as v:
        raise RuntimeError("wrapped") from v
except RuntimeError:
    traceback.print_exc(file=sys.stdout)
try:
    try:
        [][3]
    except IndexError:
        None.foo
except AttributeError as e:
    print("".join(traceback.format_exception(type(e), e, e.__traceback__)))
class E(Exception):
    pass
try:
    raise E("own", 3)
except E as e:
    print("".join(traceback.format_exception(e)), end="")
def rec(n):
    if n == 0:
        raise E
    rec(n - 1)
try:
    rec(6)
except E:
    traceback.print_exc(file=sys.stdout)
x = {"a": [1, 2]}
try:
    print(x["a"][5] + 1, len(x))
except Exception:
    traceback.print_exc(file=sys.stdout)
try:
    y = undefined_name
except NameError:
    traceback.print_exc(file=sys.stdout)
try:
    print(1 if x.nothing else 2)
except AttributeError:
    traceback.print_exc(file=sys.stdout, limit=1)
print(traceback.format_exc(), end="")
def st():
    return traceback.format_stack(limit=1)
print(st())
