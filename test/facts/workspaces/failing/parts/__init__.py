from .part import Part, alive

try:
    from .fast import Part
except ImportError as error:
    print(type(error).__name__, error)
