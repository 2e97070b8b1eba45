/** The module `weakref`: references and proxies are objects of the runtime; the containers are Python, as in CPython. */

import { newInt } from '../int';
import { newList } from '../list';
import { newProxy } from '../weakref-types';
import type { ModuleSpec } from './spec';

const python = `
ReferenceType = ref

class KeyedRef(ref):
    __slots__ = ("key",)
    def __new__(type, ob, callback, key):
        self = ref.__new__(type, ob, callback)
        self.key = key
        return self
    def __init__(self, ob, callback, key):
        super().__init__(ob, callback)

class WeakMethod(ref):
    __slots__ = ("_func_ref", "_meth_type", "_alive", "__weakref__")
    def __new__(cls, meth, callback=None):
        try:
            obj = meth.__self__
            func = meth.__func__
        except AttributeError:
            raise TypeError("argument should be a bound method, not {}".format(type(meth))) from None
        def _cb(arg):
            self = self_wr()
            if self._alive:
                self._alive = False
                if callback is not None:
                    callback(self)
        self = ref.__new__(cls, obj, _cb)
        self._func_ref = ref(func, _cb)
        self._meth_type = type(meth)
        self._alive = True
        self_wr = ref(self)
        return self
    def __call__(self):
        obj = super().__call__()
        func = self._func_ref()
        if obj is None or func is None:
            return None
        return self._meth_type(func, obj)
    def __eq__(self, other):
        if isinstance(other, WeakMethod):
            if not self._alive or not other._alive:
                return self is other
            return ref.__eq__(self, other) and self._func_ref == other._func_ref
        return NotImplemented
    def __hash__(self):
        return ref.__hash__(self)

class _Mapping:
    def __contains__(self, key):
        try:
            self[key]
        except KeyError:
            return False
        return True
    def get(self, key, default=None):
        try:
            return self[key]
        except KeyError:
            return default
    def pop(self, key, *default):
        try:
            value = self[key]
        except KeyError:
            if default:
                return default[0]
            raise
        del self[key]
        return value
    def setdefault(self, key, default=None):
        try:
            return self[key]
        except KeyError:
            self[key] = default
        return default
    def update(self, other=(), /, **kwargs):
        if hasattr(other, "keys"):
            for key in other.keys():
                self[key] = other[key]
        else:
            for key, value in other:
                self[key] = value
        for key, value in kwargs.items():
            self[key] = value
    def clear(self):
        self.data.clear()
    def __eq__(self, other):
        if not isinstance(other, _Mapping):
            return NotImplemented
        return dict(self.items()) == dict(other.items())
    __hash__ = None

class WeakValueDictionary(_Mapping):
    def __init__(self, other=(), /, **kw):
        def remove(wr, selfref=ref(self)):
            self = selfref()
            if self is not None:
                data = self.data
                if data.get(wr.key) is wr:
                    del data[wr.key]
        self._remove = remove
        self.data = {}
        self.update(other, **kw)
    def __getitem__(self, key):
        o = self.data[key]()
        if o is None:
            raise KeyError(key)
        return o
    def __delitem__(self, key):
        del self.data[key]
    def __len__(self):
        return len(self.data)
    def __contains__(self, key):
        try:
            o = self.data[key]()
        except KeyError:
            return False
        return o is not None
    def __repr__(self):
        return "<%s at %#x>" % (self.__class__.__name__, id(self))
    def __setitem__(self, key, value):
        self.data[key] = KeyedRef(value, self._remove, key)
    def get(self, key, default=None):
        try:
            wr = self.data[key]
        except KeyError:
            return default
        o = wr()
        return default if o is None else o
    def items(self):
        for k, wr in list(self.data.items()):
            v = wr()
            if v is not None:
                yield k, v
    def keys(self):
        for k, wr in list(self.data.items()):
            if wr() is not None:
                yield k
    __iter__ = keys
    def itervaluerefs(self):
        yield from list(self.data.values())
    def valuerefs(self):
        return list(self.data.values())
    def values(self):
        for wr in list(self.data.values()):
            obj = wr()
            if obj is not None:
                yield obj
    def popitem(self):
        while True:
            key, wr = self.data.popitem()
            o = wr()
            if o is not None:
                return key, o
    def copy(self):
        new = WeakValueDictionary()
        for key, value in self.items():
            new[key] = value
        return new

class WeakKeyDictionary(_Mapping):
    def __init__(self, dict=None):
        self.data = {}
        def remove(k, selfref=ref(self)):
            self = selfref()
            if self is not None:
                try:
                    del self.data[k]
                except KeyError:
                    pass
        self._remove = remove
        if dict is not None:
            self.update(dict)
    def __delitem__(self, key):
        del self.data[ref(key)]
    def __getitem__(self, key):
        return self.data[ref(key)]
    def __len__(self):
        return len(self.data)
    def __repr__(self):
        return "<%s at %#x>" % (self.__class__.__name__, id(self))
    def __setitem__(self, key, value):
        self.data[ref(key, self._remove)] = value
    def get(self, key, default=None):
        return self.data.get(ref(key), default)
    def __contains__(self, key):
        try:
            wrkey = ref(key)
        except TypeError:
            return False
        return wrkey in self.data
    def items(self):
        for wr, value in list(self.data.items()):
            key = wr()
            if key is not None:
                yield key, value
    def keys(self):
        for wr in list(self.data):
            obj = wr()
            if obj is not None:
                yield obj
    __iter__ = keys
    def values(self):
        for wr, value in list(self.data.items()):
            if wr() is not None:
                yield value
    def keyrefs(self):
        return list(self.data)
    def popitem(self):
        while True:
            key, value = self.data.popitem()
            o = key()
            if o is not None:
                return o, value

class WeakSet:
    def __init__(self, data=None):
        self.data = set()
        def _remove(item, selfref=ref(self)):
            self = selfref()
            if self is not None:
                self.data.discard(item)
        self._remove = _remove
        if data is not None:
            self.update(data)
    def __iter__(self):
        for itemref in list(self.data):
            item = itemref()
            if item is not None:
                yield item
    def __len__(self):
        return len(self.data)
    def __contains__(self, item):
        try:
            wr = ref(item)
        except TypeError:
            return False
        return wr in self.data
    def add(self, item):
        self.data.add(ref(item, self._remove))
    def clear(self):
        self.data.clear()
    def copy(self):
        return self.__class__(self)
    def pop(self):
        while True:
            try:
                itemref = self.data.pop()
            except KeyError:
                raise KeyError("pop from empty WeakSet") from None
            item = itemref()
            if item is not None:
                return item
    def remove(self, item):
        self.data.remove(ref(item))
    def discard(self, item):
        self.data.discard(ref(item))
    def update(self, other):
        for element in other:
            self.add(element)
    def __ior__(self, other):
        self.update(other)
        return self
    def union(self, other):
        new = self.__class__(self)
        new.update(other)
        return new
    __or__ = union
    def __eq__(self, other):
        if not isinstance(other, self.__class__):
            return NotImplemented
        return self.data == set(map(ref, other))
    def __repr__(self):
        return repr(self.data)

class finalize:
    __slots__ = ()
    _registry = {}
    _shutdown = False
    _index = 0
    class _Info:
        __slots__ = ("weakref", "func", "args", "kwargs", "atexit", "index")
    def __init__(self, obj, func, /, *args, **kwargs):
        info = self._Info()
        info.weakref = ref(obj, self)
        info.func = func
        info.args = args
        info.kwargs = kwargs or None
        info.atexit = True
        finalize._index += 1
        info.index = finalize._index
        self._registry[self] = info
    def __call__(self, _=None):
        info = self._registry.pop(self, None)
        if info and not self._shutdown:
            return info.func(*info.args, **(info.kwargs or {}))
    def detach(self):
        info = self._registry.get(self)
        obj = info and info.weakref()
        if obj is not None and self._registry.pop(self, None):
            return (obj, info.func, info.args, info.kwargs or {})
    def peek(self):
        info = self._registry.get(self)
        obj = info and info.weakref()
        if obj is not None:
            return (obj, info.func, info.args, info.kwargs or {})
    @property
    def alive(self):
        return self in self._registry
    @property
    def atexit(self):
        info = self._registry.get(self)
        return bool(info) and info.atexit
    @atexit.setter
    def atexit(self, value):
        info = self._registry.get(self)
        if info:
            info.atexit = bool(value)
`;

export const weakrefModule: ModuleSpec = {
  name: 'weakref',
  python,
  functions: [
    {
      name: 'getweakrefcount',
      signature: '(object, /)',
      style: 'o',
      resultType: 'int',
      body: (runtime, _self, args) => newInt(runtime, args[0]!.weakrefs?.length ?? 0),
    },
    {
      name: 'getweakrefs',
      signature: '(object, /)',
      style: 'o',
      body: (runtime, _self, args) => {
        const found = args[0]!.weakrefs ?? [];
        return newList(
          runtime,
          found.map((reference) => runtime.heap.take(reference)),
        );
      },
    },
    {
      name: 'proxy',
      signature: '(object, callback=None, /)',
      style: 'positional',
      body: (runtime, _self, args) =>
        newProxy(runtime, args[0]!, args[1] === runtime.singletons.none ? null : (args[1] ?? null)),
    },
  ],
  constants: {
    ref: (runtime) => runtime.heap.take(runtime.types.ReferenceType),
    ProxyType: (runtime) => runtime.heap.take(runtime.types.ProxyType),
    CallableProxyType: (runtime) => runtime.heap.take(runtime.types.CallableProxyType),
  },
};
