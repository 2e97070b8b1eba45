/** The module `copy`: in Python, as in CPython; what it calls `__reduce_ex__` for is done by hand for plain instances. */

import type { ModuleSpec } from './spec';

const python = `
class Error(Exception):
    pass
error = Error

def copy(x):
    cls = type(x)
    copier = _copy_dispatch.get(cls)
    if copier:
        return copier(x)
    if issubclass(cls, type):
        return x
    copier = getattr(cls, "__copy__", None)
    if copier is not None:
        return copier(x)
    reductor = _reductor(x, cls)
    if reductor is None:
        return _rebuild(x, cls, _same, None)
    rv = reductor(4)
    if isinstance(rv, str):
        return x
    return _remake(x, None, *rv)

def _same(x, memo):
    return x

def _copy_immutable(x):
    return x

_copy_dispatch = d = {}
for t in (type(None), int, float, bool, complex, str, tuple, bytes, frozenset, type, range, slice, property,
          type(Ellipsis), type(NotImplemented), type(len), type(lambda: None)):
    d[t] = _copy_immutable
d[list] = list.copy
d[dict] = dict.copy
d[set] = set.copy
d[bytearray] = bytearray.copy
del d, t

def deepcopy(x, memo=None, _nil=[]):
    cls = type(x)
    if cls in _atomic_types:
        return x
    d = id(x)
    if memo is None:
        memo = {}
    else:
        y = memo.get(d, _nil)
        if y is not _nil:
            return y
    copier = _deepcopy_dispatch.get(cls)
    if copier is not None:
        y = copier(x, memo)
    elif issubclass(cls, type):
        y = x
    else:
        copier = getattr(x, "__deepcopy__", None)
        if copier is not None:
            y = copier(memo)
        else:
            reductor = _reductor(x, cls)
            if reductor is None:
                y = _rebuild(x, cls, deepcopy, memo)
            else:
                rv = reductor(4)
                y = x if isinstance(rv, str) else _remake(x, memo, *rv)
    if y is not x:
        memo[d] = y
        _keep_alive(x, memo)
    return y

_atomic_types = {type(None), int, float, bool, complex, bytes, str, type, range, property, type(Ellipsis),
                 type(NotImplemented), type(len), type(lambda: None)}

def _deepcopy_list(x, memo, deepcopy=deepcopy):
    y = []
    memo[id(x)] = y
    append = y.append
    for a in x:
        append(deepcopy(a, memo))
    return y

def _deepcopy_tuple(x, memo, deepcopy=deepcopy):
    y = [deepcopy(a, memo) for a in x]
    try:
        return memo[id(x)]
    except KeyError:
        pass
    for k, j in zip(x, y):
        if k is not j:
            y = tuple(y)
            break
    else:
        y = x
    return y

def _deepcopy_dict(x, memo, deepcopy=deepcopy):
    y = {}
    memo[id(x)] = y
    for key, value in x.items():
        y[deepcopy(key, memo)] = deepcopy(value, memo)
    return y

def _deepcopy_set(x, memo, deepcopy=deepcopy):
    y = set()
    memo[id(x)] = y
    for a in x:
        y.add(deepcopy(a, memo))
    return y

def _deepcopy_method(x, memo):
    return type(x)(x.__func__, deepcopy(x.__self__, memo))

class _C:
    def m(self):
        pass

_deepcopy_dispatch = {list: _deepcopy_list, tuple: _deepcopy_tuple, dict: _deepcopy_dict, set: _deepcopy_set,
                      type(_C().m): _deepcopy_method}
del _C

def _keep_alive(x, memo):
    try:
        memo[id(memo)].append(x)
    except KeyError:
        memo[id(memo)] = [x]

def _put_state(y, state):
    setstate = getattr(y, "__setstate__", None)
    if setstate is not None:
        setstate(state)
        return
    slotstate = None
    if isinstance(state, tuple) and len(state) == 2:
        state, slotstate = state
    if state:
        y.__dict__.update(state)
    if slotstate:
        for key, value in slotstate.items():
            setattr(y, key, value)

def _remake(x, memo, make, args, state=None, items=None, pairs=None):
    deep = memo is not None
    if deep and args:
        args = (deepcopy(arg, memo) for arg in args)
    y = make(*args)
    if deep:
        memo[id(x)] = y
    if state is not None:
        if deep:
            state = deepcopy(state, memo)
        if hasattr(y, "__setstate__"):
            y.__setstate__(state)
        else:
            _put_state(y, state)
    if items is not None:
        for item in items:
            y.append(deepcopy(item, memo) if deep else item)
    if pairs is not None:
        for key, value in pairs:
            if deep:
                y[deepcopy(key, memo)] = deepcopy(value, memo)
            else:
                y[key] = value
    return y

def _reductor(x, cls):
    for base in cls.__mro__[:-1]:
        if "__reduce_ex__" in base.__dict__:
            return x.__reduce_ex__
        if "__reduce__" in base.__dict__:
            return lambda protocol, held=(x, x.__reduce__): held[1]()
    return None

def _rebuild(x, cls, copied, memo):
    deep = memo is not None
    if isinstance(x, BaseException):
        y = cls.__new__(cls, *copied(x.args, memo))
    elif isinstance(x, (int, float, complex, str, bytes, tuple, frozenset)):
        base = next(b for b in cls.__mro__ if b in (int, float, complex, str, bytes, tuple, frozenset))
        plain = base(x)
        y = cls.__new__(cls, copied(plain, memo))
    elif isinstance(x, (list, dict, set)):
        y = cls.__new__(cls)
    else:
        newargs = getattr(x, "__getnewargs__", None)
        y = cls.__new__(cls, *newargs()) if newargs is not None else cls.__new__(cls)
    if deep:
        memo[id(x)] = y
    getstate = None
    for base in cls.__mro__[:-1]:
        if "__getstate__" in base.__dict__:
            getstate = base.__dict__["__getstate__"]
            break
    if getstate is not None:
        state = getstate(x)
    else:
        state = getattr(x, "__dict__", None)
        slots = {}
        for base in cls.__mro__:
            names = base.__dict__.get("__slots__", ())
            if isinstance(names, str):
                names = (names,)
            for name in names:
                if name in ("__dict__", "__weakref__"):
                    continue
                if name.startswith("__") and not name.endswith("__"):
                    name = "_%s%s" % (base.__name__.lstrip("_"), name)
                if hasattr(x, name):
                    slots[name] = getattr(x, name)
        if slots:
            state = (state, slots)
    if state is not None:
        _put_state(y, deepcopy(state, memo) if deep else state)
    if isinstance(x, list):
        for item in x:
            y.append(copied(item, memo))
    elif isinstance(x, dict):
        for key, value in x.items():
            y[copied(key, memo)] = copied(value, memo)
    elif isinstance(x, set):
        for item in x:
            y.add(copied(item, memo))
    return y

def replace(obj, /, **changes):
    return obj.__class__.__replace__(obj, **changes)
`;

export const copyModule: ModuleSpec = { name: 'copy', python };
