import outer

try:
    outer.inner
except AttributeError as error:
    print(error)
import outer.leaf
