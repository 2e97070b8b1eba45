import sys

from . import registry
from .names import first

registry['tool'] = first
print(__name__, __package__, sys.getrefcount(registry), sys.getrefcount(first))
from app import tool

print(tool is sys.modules['__main__'], tool.__name__, len(registry))
