import left

try:
    left.value
except AttributeError as error:
    print(error)
try:
    from left import value
except ImportError as error:
    print(error, error.name, error.path)
import left as again

print(again is left)


def later():
    return left.value
