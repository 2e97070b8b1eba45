import doctest


def halves(values):
    """Half of each.

    >>> halves([2000, 400])
    [1000, 200]
    >>> halves([])
    []
    >>> halves(None)
    Traceback (most recent call last):
        ...
    TypeError: 'NoneType' object is not iterable
    >>> print("a\\n\\nb")
    a
    <BLANKLINE>
    b
    >>> list(range(1000))  # doctest: +ELLIPSIS
    [0, 1, ..., 999]
    >>> for n in (1, 2):
    ...     n
    1
    2
    """
    result = []
    for value in values:
        result.append(value // 2)
    return result


class Box:
    """
    >>> Box([1]).items
    [1]
    """

    def __init__(self, items):
        self.items = items


box = Box(["kept"])
outcome = doctest.testmod()
print(outcome)
