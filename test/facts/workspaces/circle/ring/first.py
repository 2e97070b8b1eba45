import ring.second

try:
    ring.first
except AttributeError as error:
    print(error)
try:
    ring.nothing
except AttributeError as error:
    print(error)
try:
    from . import nothing
except ImportError as error:
    print(error, error.name, error.path)
try:
    from .. import nothing
except ImportError as error:
    print(error)
try:
    from .nothing import name
except ModuleNotFoundError as error:
    print(error, error.name, error.path)
import ring.first as me

print(me.__name__, me.__package__, __package__)
