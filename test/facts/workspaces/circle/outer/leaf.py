try:
    from outer.inner import nothing
except ImportError as error:
    print(error)
