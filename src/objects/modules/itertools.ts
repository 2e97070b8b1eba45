/** The module `itertools` (Modules/itertoolsmodule.c). */

import { combineTools } from './itertools-combine';
import { filterTools } from './itertools-filters';
import { batchedTool, isliceTool } from './itertools-slices';
import type { ModuleSpec } from './spec';

/** groupby and tee, whose parts share their source. */
const python = `
class groupby:
    def __init__(self, iterable, key=None):
        self._iterator = iter(iterable)
        self._key = key
        self._target = self._current = self._value = self._marker = object()
        self._group = None

    def __iter__(self):
        return self

    def __next__(self):
        self._group = None
        while self._current is self._target or self._current == self._target:
            self._advance()
        self._target = self._current
        group = self._group = _grouper(self, self._target)
        return (self._current, group)

    def _advance(self):
        value = next(self._iterator)
        self._current = value if self._key is None else self._key(value)
        self._value = value

class _grouper:
    def __init__(self, parent, target):
        self._parent = parent
        self._target = target

    def __iter__(self):
        return self

    def __next__(self):
        parent = self._parent
        if parent._group is not self:
            raise StopIteration
        if parent._value is parent._marker:
            parent._advance()
        if not (parent._current is self._target or parent._current == self._target):
            raise StopIteration
        value = parent._value
        parent._value = parent._marker
        return value

class _tee:
    def __init__(self, iterator, link):
        self._iterator = iterator
        self._link = link

    def __iter__(self):
        return self

    def __next__(self):
        link = self._link
        if link[1] is None:
            link[0] = next(self._iterator)
            link[1] = [None, None]
        value, self._link = link
        return value

    def __copy__(self):
        return _tee(self._iterator, self._link)

def tee(iterable, n=2, /):
    if n < 0:
        raise ValueError("n must be >= 0")
    if isinstance(iterable, _tee):
        return tuple(_tee(iterable._iterator, iterable._link) for _ in range(n))
    iterator = iter(iterable)
    link = [None, None]
    return tuple(_tee(iterator, link) for _ in range(n))
`;

export const itertoolsModule: ModuleSpec = {
  name: 'itertools',
  types: [...filterTools, isliceTool, batchedTool, ...combineTools],
  python,
};
