import sys

for _ in range(2):
    try:
        import broken
    except RuntimeError as error:
        print(error)
    print('broken' in sys.modules, 'parts' in sys.modules)

from parts import alive

print(alive, sys.getrefcount(alive))
try:
    import unfinished
except SyntaxError as error:
    print(type(error).__name__, error.lineno)
try:
    from parts import nothing
except ImportError as error:
    print(error.name)


def lazy():
    from parts.part import Part
    return Part('lazy')


part = lazy()
print(sys.getrefcount(part), alive)
del part
print(alive)
