/** The module `abc`: what Modules/_abc.c keeps for a class is an object of its own here too. */

import type { ModuleSpec } from './spec';

const python = `
import sys
from weakref import ref

def abstractmethod(funcobj):
    funcobj.__isabstractmethod__ = True
    return funcobj

class abstractclassmethod(classmethod):
    __isabstractmethod__ = True
    def __init__(self, callable):
        callable.__isabstractmethod__ = True
        super().__init__(callable)

class abstractstaticmethod(staticmethod):
    __isabstractmethod__ = True
    def __init__(self, callable):
        callable.__isabstractmethod__ = True
        super().__init__(callable)

class abstractproperty(property):
    __isabstractmethod__ = True

_version = 0

class _abc_data:
    __slots__ = ("registry", "cache", "negative", "version")
    def __init__(self):
        self.registry = None
        self.cache = None
        self.negative = None
        self.version = _version

def _contains(found, cls):
    return found is not None and ref(cls) in found

def _abstract_names(cls, namespace):
    names = {name for name, value in namespace.items() if getattr(value, "__isabstractmethod__", False)}
    for base in cls.__bases__:
        for name in getattr(base, "__abstractmethods__", ()):
            value = getattr(cls, name, None)
            if getattr(value, "__isabstractmethod__", False):
                names.add(name)
    return frozenset(names)

class ABCMeta(type):
    def __new__(mcls, name, bases, namespace, /, **kwargs):
        cls = super().__new__(mcls, name, bases, namespace, **kwargs)
        cls.__abstractmethods__ = _abstract_names(cls, namespace)
        cls._abc_impl = _abc_data()
        return cls
    def register(cls, subclass):
        global _version
        if not isinstance(subclass, type):
            raise TypeError("Can only register classes")
        if issubclass(subclass, cls):
            return subclass
        if issubclass(cls, subclass):
            raise RuntimeError("Refusing to create an inheritance cycle")
        data = cls._abc_impl
        if data.registry is None:
            data.registry = set()
        data.registry.add(ref(subclass))
        _version += 1
        return subclass
    def __instancecheck__(cls, instance):
        subclass = instance.__class__
        if _contains(cls._abc_impl.cache, subclass):
            return True
        subtype = type(instance)
        if subtype is subclass:
            data = cls._abc_impl
            if data.version == _version and _contains(data.negative, subclass):
                return False
            return cls.__subclasscheck__(subclass)
        return cls.__subclasscheck__(subclass) or cls.__subclasscheck__(subtype)
    def __subclasscheck__(cls, subclass):
        if not isinstance(subclass, type):
            raise TypeError("issubclass() arg 1 must be a class")
        data = cls._abc_impl
        if _contains(data.cache, subclass):
            return True
        if data.version < _version:
            data.negative = None
            data.version = _version
        elif _contains(data.negative, subclass):
            return False
        answer = cls.__subclasshook__(subclass)
        if answer is NotImplemented:
            answer = cls in subclass.__mro__
            if not answer and data.registry is not None:
                for known in list(data.registry):
                    one = known()
                    if one is not None and issubclass(subclass, one):
                        answer = True
                        break
            if not answer:
                for one in type.__subclasses__(cls):
                    if issubclass(subclass, one):
                        answer = True
                        break
        if answer:
            if data.cache is None:
                data.cache = set()
            data.cache.add(ref(subclass))
            return True
        if data.negative is None:
            data.negative = set()
        data.negative.add(ref(subclass))
        return False
    def _dump_registry(cls, file=None):
        print(f"Class: {cls.__module__}.{cls.__qualname__}", file=file)

class ABC(metaclass=ABCMeta):
    __slots__ = ()

def get_cache_token():
    return _version

def update_abstractmethods(cls):
    if not hasattr(cls, "__abstractmethods__"):
        return cls
    cls.__abstractmethods__ = _abstract_names(cls, cls.__dict__)
    return cls
`;

export const abcModule: ModuleSpec = { name: 'abc', python };
