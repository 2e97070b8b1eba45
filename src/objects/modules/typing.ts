/** The module `typing`: Python, as in CPython; the type variables are objects of the runtime. */

import { newList } from '../list';
import type { PyObject } from '../object';
import type { Runtime } from '../runtime';
import { internedStr } from '../str';
import { libraryFlags } from './library-flags';
import type { ModuleSpec } from './spec';

const python = `
import sys
import collections
import collections.abc
import contextlib
import functools
import re
import types
from abc import abstractmethod, ABCMeta
from types import GenericAlias

TYPE_CHECKING = False
_forms = globals()
_cleanups = []
_caches = {}

def _tp_cache(func=None, /, *, typed=False):
    def decorator(func):
        cache = functools.lru_cache(typed=typed)(func)
        _caches[func] = cache
        _cleanups.append(cache.cache_clear)
        del cache
        @functools.wraps(func)
        def inner(*args, **kwds):
            try:
                return _caches[func](*args, **kwds)
            except TypeError:
                pass
            return func(*args, **kwds)
        return inner
    if func is not None:
        return decorator(func)
    return decorator

def _type_repr(obj):
    if isinstance(obj, type):
        if obj.__module__ == "builtins":
            return obj.__qualname__
        return f"{obj.__module__}.{obj.__qualname__}"
    if obj is ...:
        return "..."
    if isinstance(obj, types.FunctionType):
        return obj.__name__
    if isinstance(obj, tuple):
        return "[" + ", ".join(_type_repr(t) for t in obj) + "]"
    return repr(obj)

class ForwardRef:
    def __init__(self, arg, is_argument=True, module=None, *, is_class=False):
        if not isinstance(arg, str):
            raise TypeError(f"Forward reference must be a string -- got {arg!r}")
        self.__forward_arg__ = arg
        self.__forward_is_argument__ = is_argument
        self.__forward_is_class__ = is_class
        self.__forward_module__ = module
    def _evaluate(self, globalns, localns, *args, **kwds):
        return eval(self.__forward_arg__, globalns or {}, localns or {})
    def __eq__(self, other):
        if not isinstance(other, ForwardRef):
            return NotImplemented
        return self.__forward_arg__ == other.__forward_arg__
    def __hash__(self):
        return hash((self.__forward_arg__, self.__forward_module__))
    def __or__(self, other):
        return Union[self, other]
    def __ror__(self, other):
        return Union[other, self]
    def __repr__(self):
        return f"ForwardRef({self.__forward_arg__!r})"

def _type_convert(arg, module=None):
    if arg is None:
        return type(None)
    if isinstance(arg, str):
        return ForwardRef(arg)
    return arg

def _type_check(arg, msg, is_argument=True):
    arg = _type_convert(arg)
    if type(arg) is tuple:
        raise TypeError(f"{msg} Got {arg!r:.100}.")
    if isinstance(arg, (type, ForwardRef, _Final)) or arg in (Any, NoReturn) or callable(arg):
        return arg
    if isinstance(arg, (TypeVar, ParamSpec, _TypeVarTuple, types.UnionType, GenericAlias)):
        return arg
    raise TypeError(f"{msg} Got {arg!r:.100}.")

def _collect_parameters(args):
    parameters = []
    for t in args:
        if isinstance(t, type) and not isinstance(t, GenericAlias):
            pass
        elif isinstance(t, tuple):
            for x in t:
                for collected in _collect_parameters([x]):
                    if collected not in parameters:
                        parameters.append(collected)
        elif hasattr(t, "__typing_subst__") or isinstance(t, (TypeVar, ParamSpec, _TypeVarTuple)):
            if t not in parameters:
                parameters.append(t)
        else:
            for x in getattr(t, "__parameters__", ()):
                if x not in parameters:
                    parameters.append(x)
    return tuple(parameters)

def _deduplicate(params):
    seen = []
    for p in params:
        if p not in seen:
            seen.append(p)
    return seen

def _flatten_literal_params(parameters):
    params = []
    for p in parameters:
        if isinstance(p, _LiteralGenericAlias):
            params.extend(p.__args__)
        else:
            params.append(p)
    return tuple(params)

def _is_dunder(attr):
    return attr.startswith("__") and attr.endswith("__")

class _Final:
    __slots__ = ("__weakref__",)

class _SpecialForm(_Final):
    __slots__ = ("_name", "__doc__", "_getitem")
    def __init__(self, getitem):
        self._getitem = getitem
        self._name = getitem.__name__
        self.__doc__ = getitem.__doc__
    def __getattr__(self, item):
        if item in {"__name__", "__qualname__"}:
            return self._name
        raise AttributeError(item)
    def __mro_entries__(self, bases):
        raise TypeError(f"Cannot subclass {self!r}")
    def __repr__(self):
        return "typing." + self._name
    def __reduce__(self):
        return self._name
    def __call__(self, *args, **kwds):
        raise TypeError(f"Cannot instantiate {self!r}")
    def __or__(self, other):
        return Union[self, other]
    def __ror__(self, other):
        return Union[other, self]
    def __instancecheck__(self, obj):
        raise TypeError(f"{self} cannot be used with isinstance()")
    def __subclasscheck__(self, cls):
        raise TypeError(f"{self} cannot be used with issubclass()")
    @_tp_cache
    def __getitem__(self, parameters):
        return self._getitem(self, parameters)

class _TypedCacheSpecialForm(_SpecialForm):
    def __getitem__(self, parameters):
        if not isinstance(parameters, tuple):
            parameters = (parameters,)
        return self._getitem(self, *parameters)

def _bare(name):
    def getitem(self, parameters):
        raise TypeError(f"{self} is not subscriptable")
    getitem.__name__ = name
    return _SpecialForm(getitem)

if _any_is_form:
    Any = _bare("Any")
else:
    class _AnyMeta(type):
        def __instancecheck__(self, obj):
            if self is Any:
                raise TypeError("typing.Any cannot be used with isinstance()")
            return super().__instancecheck__(obj)
        def __repr__(self):
            if self is Any:
                return "typing.Any"
            return super().__repr__()

    class Any(metaclass=_AnyMeta):
        def __new__(cls, *args, **kwargs):
            if cls is Any:
                raise TypeError("Any cannot be instantiated")
            return super().__new__(cls)

NoReturn = _bare("NoReturn")
Never = _bare("Never")
Self = _bare("Self")
LiteralString = _bare("LiteralString")
TypeAlias = _bare("TypeAlias")

def _single(name):
    def getitem(self, parameters):
        item = _type_check(parameters, f"{self} accepts only single type.")
        return _GenericAlias(self, (item,))
    getitem.__name__ = name
    return _SpecialForm(getitem)

ClassVar = _single("ClassVar")
Final = _single("Final")
TypeGuard = _single("TypeGuard")
TypeIs = _single("TypeIs")
Required = _single("Required")
NotRequired = _single("NotRequired")
ReadOnly = _single("ReadOnly")
Unpack = _single("Unpack")

@_SpecialForm
def Union(self, parameters):
    if parameters == ():
        raise TypeError("Cannot take a Union of no types.")
    if not isinstance(parameters, tuple):
        parameters = (parameters,)
    msg = "Union[arg, ...]: each arg must be a type."
    flat = []
    for p in tuple(_type_check(p, msg) for p in parameters):
        if isinstance(p, (_UnionGenericAlias, types.UnionType)):
            flat.extend(p.__args__)
        else:
            flat.append(p)
    parameters = tuple(_deduplicate(flat))
    if len(parameters) == 1:
        return parameters[0]
    if len(parameters) == 2 and type(None) in parameters:
        return _UnionGenericAlias(self, parameters, name="Optional")
    return _UnionGenericAlias(self, parameters)

@_SpecialForm
def Optional(self, parameters):
    arg = _type_check(parameters, f"{self} requires a single type.")
    return Union[arg, type(None)]

def _literal(self, *parameters):
    parameters = _flatten_literal_params(parameters)
    seen = []
    for p in parameters:
        if not any(type(p) is type(q) and p == q for q in seen):
            seen.append(p)
    return _LiteralGenericAlias(self, tuple(seen))
_literal.__name__ = "Literal"
_literal = _tp_cache(_literal, typed=True)

if _literal_form == "_LiteralSpecialForm":
    class _LiteralSpecialForm(_TypedCacheSpecialForm):
        pass
Literal = _forms[_literal_form](_literal)

@_SpecialForm
def Concatenate(self, parameters):
    if not isinstance(parameters, tuple):
        parameters = (parameters,)
    return _GenericAlias(self, parameters)

class _BaseGenericAlias(_Final):
    def __init__(self, origin, *, inst=True, name=None):
        self._inst = inst
        self._name = name
        self.__origin__ = origin
        self.__slots__ = None
    def __call__(self, *args, **kwargs):
        if not self._inst:
            raise TypeError(f"Type {self._name} cannot be instantiated; "
                            f"use {self.__origin__.__name__}() instead")
        result = self.__origin__(*args, **kwargs)
        try:
            result.__orig_class__ = self
        except Exception:
            pass
        return result
    def __mro_entries__(self, bases):
        res = []
        if self.__origin__ not in bases:
            res.append(self.__origin__)
        i = bases.index(self)
        for b in bases[i + 1:]:
            if isinstance(b, _BaseGenericAlias) or isinstance(b, type) and issubclass(b, Generic):
                break
        else:
            res.append(Generic)
        return tuple(res)
    def __getattr__(self, attr):
        if attr in {"__origin__", "__args__"}:
            raise AttributeError(attr)
        if "__origin__" in self.__dict__ and not _is_dunder(attr):
            return getattr(self.__origin__, attr)
        if attr in {"__name__", "__qualname__"}:
            return self._name or self.__origin__.__name__
        raise AttributeError(attr)
    def __setattr__(self, attr, val):
        if _is_dunder(attr) or attr in {"_name", "_inst", "_nparams", "_paramspec_tvars", "_typevar_types"}:
            super().__setattr__(attr, val)
        else:
            setattr(self.__origin__, attr, val)
    def __instancecheck__(self, obj):
        return self.__subclasscheck__(type(obj))
    def __subclasscheck__(self, cls):
        raise TypeError("Subscripted generics cannot be used with class and instance checks")

class _GenericAlias(_BaseGenericAlias):
    def __init__(self, origin, args, *, inst=True, name=None):
        super().__init__(origin, inst=inst, name=name)
        if not isinstance(args, tuple):
            args = (args,)
        self.__args__ = args
        self.__parameters__ = _collect_parameters(args)
        if not name:
            self.__module__ = origin.__module__
    def __eq__(self, other):
        if not isinstance(other, _GenericAlias):
            return NotImplemented
        return self.__origin__ == other.__origin__ and self.__args__ == other.__args__
    def __hash__(self):
        return hash((self.__origin__, self.__args__))
    def __or__(self, right):
        return Union[self, right]
    def __ror__(self, left):
        return Union[left, self]
    @_tp_cache
    def __getitem__(self, args):
        if self.__origin__ in (Generic, Protocol):
            raise TypeError(f"Cannot subscript already-subscripted {self}")
        if not self.__parameters__:
            raise TypeError(f"{self} is not a generic class")
        if not isinstance(args, tuple):
            args = (args,)
        args = tuple(_type_convert(p) for p in args)
        wanted = len(self.__parameters__)
        if len(args) != wanted and not any(isinstance(p, (ParamSpec, _TypeVarTuple)) for p in self.__parameters__):
            raise TypeError(f"Too {'many' if len(args) > wanted else 'few'} arguments for {self};"
                            f" actual {len(args)}, expected {wanted}")
        given = dict(zip(self.__parameters__, args))
        return self.copy_with(tuple(_substitute(a, given) for a in self.__args__))
    def copy_with(self, args):
        return self.__class__(self.__origin__, args, name=self._name, inst=self._inst)
    def __repr__(self):
        name = "typing." + self._name if self._name else _type_repr(self.__origin__)
        args = ", ".join([_type_repr(a) for a in self.__args__]) if self.__args__ else "()"
        return f"{name}[{args}]"
    def __mro_entries__(self, bases):
        if isinstance(self.__origin__, _SpecialForm):
            raise TypeError(f"Cannot subclass {self!r}")
        if self._name:
            return super().__mro_entries__(bases)
        if self.__origin__ is Generic:
            if Protocol in bases:
                return ()
            i = bases.index(self)
            for b in bases[i + 1:]:
                if isinstance(b, _BaseGenericAlias) and b is not self:
                    return ()
        return (self.__origin__,)
    def __iter__(self):
        yield Unpack[self]

def _substitute(arg, given):
    if isinstance(arg, (TypeVar, ParamSpec, _TypeVarTuple)):
        return given.get(arg, arg)
    parameters = getattr(arg, "__parameters__", ())
    if parameters and not isinstance(arg, type):
        return arg[tuple(given.get(p, p) for p in parameters)]
    return arg

class _SpecialGenericAlias(_BaseGenericAlias):
    def __init__(self, origin, nparams, *, inst=True, name=None):
        if name is None:
            name = origin.__name__
        super().__init__(origin, inst=inst, name=name)
        self._nparams = nparams
        if origin.__module__ == "builtins":
            self.__doc__ = f"A generic version of {origin.__qualname__}."
        else:
            self.__doc__ = f"A generic version of {origin.__module__}.{origin.__qualname__}."
    @_tp_cache
    def __getitem__(self, params):
        if not isinstance(params, tuple):
            params = (params,)
        msg = "Parameters to generic types must be types."
        params = tuple(_type_check(p, msg) for p in params)
        if len(params) != self._nparams:
            raise TypeError(f"Too {'many' if len(params) > self._nparams else 'few'} arguments for {self};"
                            f" actual {len(params)}, expected {self._nparams}")
        return self.copy_with(params)
    def copy_with(self, params):
        return _GenericAlias(self.__origin__, params, name=self._name, inst=self._inst)
    def __repr__(self):
        return "typing." + self._name
    def __subclasscheck__(self, cls):
        if isinstance(cls, _SpecialGenericAlias):
            return issubclass(cls.__origin__, self.__origin__)
        if not isinstance(cls, _GenericAlias):
            return issubclass(cls, self.__origin__)
        return super().__subclasscheck__(cls)
    def __or__(self, right):
        return Union[self, right]
    def __ror__(self, left):
        return Union[left, self]

class _CallableGenericAlias(_GenericAlias):
    def __repr__(self):
        args = self.__args__
        if len(args) == 2 and (args[0] is ... or isinstance(args[0], ParamSpec)):
            return super().__repr__()
        return (f"typing.Callable[[{', '.join([_type_repr(a) for a in args[:-1]])}], {_type_repr(args[-1])}]")

class _CallableType(_SpecialGenericAlias):
    def copy_with(self, params):
        return _CallableGenericAlias(self.__origin__, params, name=self._name, inst=self._inst)
    def __getitem__(self, params):
        if not isinstance(params, tuple) or len(params) != 2:
            raise TypeError("Callable must be used as Callable[[arg, ...], result].")
        args, result = params
        if isinstance(args, list):
            params = (tuple(args), result)
        else:
            params = (args, result)
        return self.__getitem_inner__(params)
    @_tp_cache
    def __getitem_inner__(self, params):
        args, result = params
        msg = "Callable[args, result]: result must be a type."
        result = _type_check(result, msg)
        if args is Ellipsis:
            return self.copy_with((..., result))
        if not isinstance(args, tuple):
            args = (args,)
        args = tuple(_type_convert(arg) for arg in args)
        params = args + (result,)
        return self.copy_with(params)

class _TupleType(_SpecialGenericAlias):
    @_tp_cache
    def __getitem__(self, params):
        if not isinstance(params, tuple):
            params = (params,)
        if len(params) >= 2 and params[-1] is ...:
            msg = "Tuple[t, ...]: t must be a type."
            params = tuple(_type_check(p, msg) for p in params[:-1])
            return self.copy_with((*params, ...))
        msg = "Tuple[t0, t1, ...]: each t must be a type."
        params = tuple(_type_check(p, msg) for p in params)
        return self.copy_with(params)

class _UnionGenericAlias(_GenericAlias):
    def copy_with(self, params):
        return Union[params]
    def __eq__(self, other):
        if not isinstance(other, (_UnionGenericAlias, types.UnionType)):
            return NotImplemented
        try:
            return set(self.__args__) == set(other.__args__)
        except TypeError:
            return list(self.__args__) == list(other.__args__)
    def __hash__(self):
        return hash(frozenset(self.__args__))
    def __repr__(self):
        args = self.__args__
        if len(args) == 2:
            if args[0] is type(None):
                return f"typing.Optional[{_type_repr(args[1])}]"
            elif args[1] is type(None):
                return f"typing.Optional[{_type_repr(args[0])}]"
        return super().__repr__()
    def __instancecheck__(self, obj):
        for cls in self.__args__:
            if isinstance(obj, cls):
                return True
        return False
    def __subclasscheck__(self, cls):
        for arg in self.__args__:
            if issubclass(cls, arg):
                return True
        return False

class _LiteralGenericAlias(_GenericAlias):
    def __eq__(self, other):
        if not isinstance(other, _LiteralGenericAlias):
            return NotImplemented
        return set(self.__args__) == set(other.__args__)
    def __hash__(self):
        return hash(frozenset(self.__args__))
    def __repr__(self):
        return "typing.Literal[" + ", ".join(repr(a) for a in self.__args__) + "]"

class _AnnotatedAlias(_GenericAlias):
    def __init__(self, origin, metadata):
        if isinstance(origin, _AnnotatedAlias):
            metadata = origin.__metadata__ + metadata
            origin = origin.__origin__
        super().__init__(origin, origin, name="Annotated")
        self.__metadata__ = metadata
    def __repr__(self):
        return "typing.Annotated[{}, {}]".format(_type_repr(self.__origin__),
                                                 ", ".join(repr(a) for a in self.__metadata__))
    def __eq__(self, other):
        if not isinstance(other, _AnnotatedAlias):
            return NotImplemented
        return self.__origin__ == other.__origin__ and self.__metadata__ == other.__metadata__
    def __hash__(self):
        return hash((self.__origin__, self.__metadata__))

def _annotated(*params):
    if len(params) < 2:
        raise TypeError("Annotated[...] should be used with at least two arguments (a type and an annotation).")
    return _AnnotatedAlias(_type_convert(params[0]), tuple(params[1:]))

if _annotated_is_class:
    class Annotated:
        __slots__ = ()
        def __new__(cls, *args, **kwargs):
            raise TypeError("Type Annotated cannot be instantiated.")
        @_tp_cache
        def __class_getitem__(cls, params):
            return _annotated(*(params if isinstance(params, tuple) else (params,)))
        def __init_subclass__(cls, *args, **kwargs):
            raise TypeError(f"Cannot subclass {cls.__module__}.Annotated")
else:
    @_TypedCacheSpecialForm
    def Annotated(self, *params):
        return _annotated(*params)

@_tp_cache
def _generic_class_getitem(cls, params):
    if not isinstance(params, tuple):
        params = (params,)
    params = tuple(_type_convert(p) for p in params)
    if cls in (Generic, Protocol):
        if not params:
            raise TypeError(f"Parameter list to {cls.__qualname__}[...] cannot be empty")
        for p in params:
            if not isinstance(p, (TypeVar, ParamSpec, _TypeVarTuple, _GenericAlias)):
                raise TypeError(f"Parameters to {cls.__name__}[...] must all be type variables "
                                f"or parameter specification variables.")
        if len(set(params)) != len(params):
            raise TypeError(f"Parameters to {cls.__name__}[...] must all be unique")
    else:
        wanted = cls.__parameters__
        if not wanted:
            raise TypeError(f"{cls} is not a generic class")
        if len(params) != len(wanted) and not any(isinstance(p, (ParamSpec, _TypeVarTuple)) for p in wanted):
            raise TypeError(f"Too {'many' if len(params) > len(wanted) else 'few'} arguments for {cls};"
                            f" actual {len(params)}, expected {len(wanted)}")
    return _GenericAlias(cls, params)

class Generic:
    __slots__ = ()
    _is_protocol = False
    def __class_getitem__(cls, params):
        return _generic_class_getitem(cls, params)
    def __init_subclass__(cls, *args, **kwargs):
        super().__init_subclass__(*args, **kwargs)
        tvars = []
        if "__orig_bases__" in cls.__dict__:
            error = Generic in cls.__orig_bases__
        else:
            error = Generic in cls.__bases__ and cls.__name__ != "Protocol"
        if error:
            raise TypeError("Cannot inherit from plain Generic")
        if "__orig_bases__" in cls.__dict__:
            tvars = _collect_parameters(cls.__orig_bases__)
            gvars = None
            for base in cls.__orig_bases__:
                if isinstance(base, _GenericAlias) and base.__origin__ is Generic:
                    if gvars is not None:
                        raise TypeError("Cannot inherit from Generic[...] multiple types.")
                    gvars = base.__parameters__
            if gvars is not None:
                tvars = gvars
        cls.__parameters__ = tuple(tvars)

_excluded = frozenset(["__abstractmethods__", "__annotations__", "__dict__", "__doc__", "__init__", "__module__",
                       "__new__", "__slots__", "__subclasshook__", "__weakref__", "__class_getitem__",
                       "__match_args__", "__static_attributes__", "__firstlineno__", "__parameters__",
                       "__orig_bases__", "_is_protocol", "_is_runtime_protocol", "__protocol_attrs__",
                       "__non_callable_proto_members__", "__type_params__", "_abc_impl", "__qualname__",
                       "__annotate__", "__annotate_func__", "__annotations_cache__"])

def _get_protocol_attrs(cls):
    attrs = set()
    for base in cls.__mro__[:-1]:
        if base.__name__ in ("Protocol", "Generic"):
            continue
        for attr in (*base.__dict__, *base.__dict__.get("__annotations__", ())):
            if not attr.startswith("_abc_") and attr not in _excluded:
                attrs.add(attr)
    return attrs

def _no_init_or_replace_init(self, *args, **kwargs):
    cls = type(self)
    if cls._is_protocol:
        raise TypeError("Protocols cannot be instantiated")
    if cls.__init__ is not _no_init_or_replace_init:
        return
    for base in cls.__mro__:
        init = base.__dict__.get("__init__", _no_init_or_replace_init)
        if init is not _no_init_or_replace_init:
            cls.__init__ = init
            break
    else:
        cls.__init__ = object.__init__
    cls.__init__(self, *args, **kwargs)

class _ProtocolMeta(ABCMeta):
    def __init__(cls, *args, **kwargs):
        if getattr(cls, "_is_protocol", False):
            cls.__protocol_attrs__ = _get_protocol_attrs(cls)
    def __subclasscheck__(cls, other):
        if cls is Protocol:
            return type.__subclasscheck__(cls, other)
        if getattr(cls, "_is_protocol", False) and not getattr(cls, "_is_runtime_protocol", False):
            raise TypeError("Instance and class checks can only be used with @runtime_checkable protocols")
        return super().__subclasscheck__(other)
    def __instancecheck__(cls, instance):
        if cls is Protocol:
            return type.__instancecheck__(cls, instance)
        if not getattr(cls, "_is_protocol", False):
            return super().__instancecheck__(instance)
        if not getattr(cls, "_is_runtime_protocol", False):
            raise TypeError("Instance and class checks can only be used with @runtime_checkable protocols")
        if not _protocolsLookStatically:
            attrs = cls.__protocol_attrs__
            if all(callable(getattr(cls, attr, None)) for attr in attrs) and issubclass(instance.__class__, cls):
                return True
            for attr in attrs:
                if not hasattr(instance, attr):
                    break
                if callable(getattr(cls, attr, None)) and getattr(instance, attr) is None:
                    break
            else:
                return True
            return super().__instancecheck__(instance)
        if super().__instancecheck__(instance):
            return True
        from inspect import getattr_static
        for attr in cls.__protocol_attrs__:
            try:
                val = getattr_static(instance, attr)
            except AttributeError:
                break
            if val is None and callable(getattr(cls, attr, None)):
                break
        else:
            return True
        return False

def _proto_hook(cls, other):
    if not cls.__dict__.get("_is_protocol", False):
        return NotImplemented
    for attr in cls.__protocol_attrs__:
        for base in other.__mro__:
            if attr in base.__dict__:
                if base.__dict__[attr] is None:
                    return NotImplemented
                break
            if attr in base.__dict__.get("__annotations__", {}):
                break
        else:
            return NotImplemented
    return True

class Protocol(Generic, metaclass=_ProtocolMeta):
    __slots__ = ()
    _is_protocol = True
    _is_runtime_protocol = False
    def __init_subclass__(cls, *args, **kwargs):
        super().__init_subclass__(*args, **kwargs)
        if not cls.__dict__.get("_is_protocol", False):
            cls._is_protocol = any(b is Protocol for b in cls.__bases__)
        if "__subclasshook__" not in cls.__dict__:
            if _hook_holds_class:
                cls.__subclasshook__ = lambda other: _proto_hook(cls, other)
            else:
                cls.__subclasshook__ = classmethod(_proto_hook)
        if cls._is_protocol and cls.__init__ is Protocol.__init__:
            cls.__init__ = _no_init_or_replace_init

def runtime_checkable(cls):
    if not (isinstance(cls, type) and issubclass(cls, Generic) and getattr(cls, "_is_protocol", False)):
        raise TypeError("@runtime_checkable can be only applied to protocol classes, got %r" % cls)
    cls._is_runtime_protocol = True
    return cls

T = TypeVar("T")
KT = TypeVar("KT")
VT = TypeVar("VT")
AnyStr = TypeVar("AnyStr", bytes, str)
Text = str

_alias = _SpecialGenericAlias
Hashable = _alias(collections.abc.Hashable, 0)
Awaitable = _alias(collections.abc.Awaitable, 1)
Coroutine = _alias(collections.abc.Coroutine, 3)
AsyncIterable = _alias(collections.abc.AsyncIterable, 1)
AsyncIterator = _alias(collections.abc.AsyncIterator, 1)
Iterable = _alias(collections.abc.Iterable, 1)
Iterator = _alias(collections.abc.Iterator, 1)
Reversible = _alias(collections.abc.Reversible, 1)
Sized = _alias(collections.abc.Sized, 0)
Container = _alias(collections.abc.Container, 1)
Collection = _alias(collections.abc.Collection, 1)
Callable = _CallableType(collections.abc.Callable, 2)
AbstractSet = _alias(collections.abc.Set, 1, name="AbstractSet")
MutableSet = _alias(collections.abc.MutableSet, 1)
Mapping = _alias(collections.abc.Mapping, 2)
MutableMapping = _alias(collections.abc.MutableMapping, 2)
Sequence = _alias(collections.abc.Sequence, 1)
MutableSequence = _alias(collections.abc.MutableSequence, 1)
Tuple = _TupleType(tuple, -1, inst=False, name="Tuple")
List = _alias(list, 1, inst=False, name="List")
Deque = _alias(collections.deque, 1, name="Deque")
Set = _alias(set, 1, inst=False, name="Set")
FrozenSet = _alias(frozenset, 1, inst=False, name="FrozenSet")
MappingView = _alias(collections.abc.MappingView, 1)
KeysView = _alias(collections.abc.KeysView, 1)
ItemsView = _alias(collections.abc.ItemsView, 2)
ValuesView = _alias(collections.abc.ValuesView, 1)
Dict = _alias(dict, 2, inst=False, name="Dict")
DefaultDict = _alias(collections.defaultdict, 2, name="DefaultDict")
OrderedDict = _alias(collections.OrderedDict, 2)
Counter = _alias(collections.Counter, 1)
ChainMap = _alias(collections.ChainMap, 2)
Generator = _alias(collections.abc.Generator, 3)
AsyncGenerator = _alias(collections.abc.AsyncGenerator, 2)
Type = _alias(type, 1, inst=False, name="Type")

@runtime_checkable
class SupportsInt(Protocol):
    __slots__ = ()
    @abstractmethod
    def __int__(self) -> int:
        pass
@runtime_checkable
class SupportsFloat(Protocol):
    __slots__ = ()
    @abstractmethod
    def __float__(self) -> float:
        pass
@runtime_checkable
class SupportsComplex(Protocol):
    __slots__ = ()
    @abstractmethod
    def __complex__(self) -> complex:
        pass
@runtime_checkable
class SupportsBytes(Protocol):
    __slots__ = ()
    @abstractmethod
    def __bytes__(self) -> bytes:
        pass
@runtime_checkable
class SupportsIndex(Protocol):
    __slots__ = ()
    @abstractmethod
    def __index__(self) -> int:
        pass
@runtime_checkable
class SupportsAbs(Protocol[T]):
    __slots__ = ()
    @abstractmethod
    def __abs__(self):
        pass
@runtime_checkable
class SupportsRound(Protocol[T]):
    __slots__ = ()
    @abstractmethod
    def __round__(self, ndigits=0):
        pass

class IO(Generic[AnyStr]):
    __slots__ = ()
class TextIO(IO[str]):
    __slots__ = ()
class BinaryIO(IO[bytes]):
    __slots__ = ()

def _make_nmtuple(name, types, module, defaults=()):
    fields = [n for n, t in types]
    types = {n: _type_check(t, f"field {n} annotation must be a type") for n, t in types}
    nm_tpl = collections.namedtuple(name, fields, defaults=defaults, module=module)
    if _annotations_are_lazy:
        def annotate(format):
            return types
        nm_tpl.__annotate__ = nm_tpl.__new__.__annotate__ = annotate
    else:
        nm_tpl.__annotations__ = nm_tpl.__new__.__annotations__ = types
    return nm_tpl

def _make_lazy_nmtuple(name, types, original_annotate, module, defaults):
    def annotate(format):
        return {n: _type_check(t, f"field {n} annotation must be a type")
                for n, t in original_annotate(format).items()}
    for n in types:
        _type_check(types[n], f"field {n} annotation must be a type")
    nm_tpl = collections.namedtuple(name, list(types), defaults=defaults, module=module)
    nm_tpl.__annotate__ = nm_tpl.__new__.__annotate__ = annotate
    return nm_tpl

_prohibited = frozenset({"__new__", "__init__", "__slots__", "__getnewargs__", "_fields", "_field_defaults",
                         "_field_types", "_make", "_replace", "_asdict", "_source"})
_special = frozenset({"__module__", "__name__", "__annotations__", "__annotate__", "__annotate_func__"})

class NamedTupleMeta(type):
    def __new__(cls, typename, bases, ns):
        for base in bases:
            if base is not _NamedTuple and base is not Generic:
                raise TypeError("can only inherit from a NamedTuple type and Generic")
        types = ns.get("__annotations__", None)
        annotate = None
        if types is None:
            annotate = ns.get("__annotate_func__", None)
            types = annotate(1) if annotate is not None else {}
        default_names = []
        for field_name in types:
            if field_name in ns:
                default_names.append(field_name)
            elif default_names:
                raise TypeError(f"non-default namedtuple field {field_name} cannot follow default field"
                                f"{'s' if len(default_names) > 1 else ''} {', '.join(default_names)}")
        defaults = [ns[n] for n in default_names]
        if annotate is None:
            nm_tpl = _make_nmtuple(typename, types.items(), defaults=defaults, module=ns["__module__"])
        else:
            nm_tpl = _make_lazy_nmtuple(typename, types, annotate, ns["__module__"], defaults)
        if Generic in bases:
            nm_tpl.__class_getitem__ = classmethod(_generic_class_getitem)
        for key in ns:
            if key in _prohibited:
                raise AttributeError("Cannot overwrite NamedTuple attribute " + key)
            elif key not in _special and key not in nm_tpl._fields:
                setattr(nm_tpl, key, ns[key])
        return nm_tpl

def NamedTuple(typename, fields=None, /, **kwargs):
    if fields is None:
        fields = kwargs.items()
    return _make_nmtuple(typename, fields, module=sys._getframe(1).f_globals["__name__"])
_NamedTuple = type.__new__(NamedTupleMeta, "NamedTuple", (), {})
def _namedtuple_mro_entries(bases):
    return (_NamedTuple,)
NamedTuple.__mro_entries__ = _namedtuple_mro_entries

class _TypedDictMeta(type):
    def __new__(cls, name, bases, ns, total=True, **kwds):
        for base in bases:
            if type(base) is not _TypedDictMeta and base is not Generic:
                raise TypeError("cannot inherit from both a TypedDict type and a non-TypedDict base class")
        generic_base = (Generic,) if any(issubclass(b, Generic) for b in bases) else ()
        tp_dict = type.__new__(_TypedDictMeta, name, (*generic_base, dict), ns)
        own = ns.get("__annotations__", None)
        if own is None:
            own = ns["__annotate_func__"](1) if "__annotate_func__" in ns else {}
        annotations = {}
        required_keys = set()
        optional_keys = set()
        for base in bases:
            annotations.update(base.__dict__.get("__annotations__", {}))
            required_keys.update(base.__dict__.get("__required_keys__", ()))
            optional_keys.update(base.__dict__.get("__optional_keys__", ()))
        own = {n: _type_convert(t) for n, t in own.items()}
        annotations.update(own)
        for key, kind in own.items():
            origin = getattr(kind, "__origin__", None)
            if origin is _forms.get("Required", _forms) or origin is not _forms.get("NotRequired", _forms) and total:
                required_keys.add(key)
            else:
                optional_keys.add(key)
        tp_dict.__annotations__ = annotations
        tp_dict.__required_keys__ = frozenset(required_keys)
        tp_dict.__optional_keys__ = frozenset(optional_keys)
        tp_dict.__total__ = total
        return tp_dict
    __call__ = dict
    def __subclasscheck__(cls, other):
        raise TypeError("TypedDict does not support instance and class checks")
    __instancecheck__ = __subclasscheck__

def TypedDict(typename, fields=None, /, *, total=True, **kwargs):
    if fields is None:
        fields = kwargs
    ns = {"__annotations__": dict(fields), "__module__": sys._getframe(1).f_globals["__name__"]}
    return _TypedDictMeta(typename, (), ns, total=total)
_TypedDict = type.__new__(_TypedDictMeta, "TypedDict", (), {})
TypedDict.__mro_entries__ = lambda bases: (_TypedDict,)

class NewType:
    def __init__(self, name, tp):
        self.__qualname__ = name
        if "." in name:
            name = name.rpartition(".")[-1]
        self.__name__ = name
        self.__supertype__ = tp
        self.__module__ = sys._getframe(1).f_globals["__name__"]
    def __call__(self, x, /):
        return x
    def __repr__(self):
        return f"{self.__module__}.{self.__qualname__}"
    def __or__(self, other):
        return Union[self, other]
    def __ror__(self, other):
        return Union[other, self]

def cast(typ, val):
    return val

def assert_type(val, typ, /):
    return val

def assert_never(arg, /):
    value = repr(arg)
    if len(value) > 100:
        value = value[:100] + "..."
    raise AssertionError(f"Expected code to be unreachable, but got: {value}")

def reveal_type(obj, /):
    print(f"Runtime type is {type(obj).__name__!r}", file=sys.stderr)
    return obj

def no_type_check(arg):
    try:
        arg.__no_type_check__ = True
    except TypeError:
        pass
    return arg

def _overload_dummy(*args, **kwds):
    raise NotImplementedError("You should not call an overloaded function. "
                              "A series of @overload-decorated functions outside a stub module "
                              "should always be followed by an implementation that is not @overload-ed.")

_overload_registry = {}

def overload(func):
    f = getattr(func, "__func__", func)
    try:
        _overload_registry.setdefault((f.__module__, f.__qualname__), {})[f.__code__.co_firstlineno] = func
    except AttributeError:
        pass
    return _overload_dummy

def get_overloads(func):
    f = getattr(func, "__func__", func)
    return list(_overload_registry.get((f.__module__, f.__qualname__), {}).values())

def clear_overloads():
    _overload_registry.clear()

def final(f):
    try:
        f.__final__ = True
    except (AttributeError, TypeError):
        pass
    return f

def override(method, /):
    try:
        method.__override__ = True
    except (AttributeError, TypeError):
        pass
    return method

def dataclass_transform(**kwargs):
    def decorator(cls_or_fn):
        cls_or_fn.__dataclass_transform__ = kwargs
        return cls_or_fn
    return decorator

def get_origin(tp):
    if isinstance(tp, _AnnotatedAlias):
        return Annotated
    if isinstance(tp, (_BaseGenericAlias, GenericAlias)):
        return tp.__origin__
    if tp is Generic:
        return Generic
    if isinstance(tp, types.UnionType):
        return types.UnionType
    return None

def get_args(tp):
    if isinstance(tp, _AnnotatedAlias):
        return (tp.__origin__,) + tp.__metadata__
    if isinstance(tp, (_GenericAlias, GenericAlias)):
        res = tp.__args__
        if get_origin(tp) is collections.abc.Callable and not (len(res) == 2 and res[0] is Ellipsis):
            res = (list(res[:-1]), res[-1])
        return res
    if isinstance(tp, types.UnionType):
        return tp.__args__
    return ()

def is_protocol(tp, /):
    return isinstance(tp, type) and getattr(tp, "_is_protocol", False) and tp is not Protocol

def get_protocol_members(tp, /):
    if not is_protocol(tp):
        raise TypeError(f"{tp!r} is not a Protocol")
    return frozenset(tp.__protocol_attrs__)

def is_typeddict(tp):
    return isinstance(tp, _TypedDictMeta) and tp is not _TypedDict

def get_type_hints(obj, globalns=None, localns=None, include_extras=False):
    hints = {}
    if isinstance(obj, type):
        for base in reversed(obj.__mro__):
            names = globalns
            if names is None:
                names = getattr(sys.modules.get(base.__module__, None), "__dict__", {})
            for name, value in base.__dict__.get("__annotations__", {}).items():
                hints[name] = _resolve(value, names, dict(vars(base)) if localns is None else localns)
        return hints
    names = globalns
    if names is None:
        names = obj.__dict__ if isinstance(obj, types.ModuleType) else getattr(obj, "__globals__", {})
    for name, value in (getattr(obj, "__annotations__", None) or {}).items():
        hints[name] = _resolve(value, names, names if localns is None else localns)
    return hints

def no_type_check_decorator(decorator):
    return decorator

ContextManager = _alias(contextlib.AbstractContextManager, 1, name="ContextManager")
AsyncContextManager = _alias(contextlib.AbstractAsyncContextManager, 1, name="AsyncContextManager")
if _byte_string_deprecated:
    class _DeprecatedGenericAlias(_SpecialGenericAlias):
        pass
    ByteString = _DeprecatedGenericAlias(collections.abc.ByteString, 0)
else:
    ByteString = _alias(collections.abc.ByteString, 0)
Pattern = _alias(re.Pattern, 1)
Match = _alias(re.Match, 1)
_kept = [_forms[name] for name in _kept_names]

__all__ = [name for name in globals() if name[0] != "_" and name not in (
    "sys", "collections", "functools", "re", "Match", "Pattern", "types", "contextlib", "abstractmethod", "ABCMeta", "GenericAlias", "T", "KT",
    "VT", "NamedTupleMeta")]

def _resolve(value, globalns, localns):
    if value is None:
        return type(None)
    if isinstance(value, str):
        value = ForwardRef(value)
    if isinstance(value, ForwardRef):
        return value._evaluate(globalns, localns)
    return value
`;

function ofRuntime(runtime: Runtime, name: string): PyObject {
  const types = runtime.types as unknown as Readonly<Record<string, PyObject | undefined>>;
  return runtime.heap.take(types[name] ?? runtime.singletons.none);
}

/** A name for each reference that the module's own annotations hold. */
function keptNames(runtime: Runtime): PyObject {
  const names = Object.entries(runtime.profile.typing.holders).flatMap(([name, count]) =>
    Array.from({ length: count }, () => internedStr(runtime, name)),
  );
  return newList(runtime, names);
}

const typesOfRuntime = [
  'TypeVar',
  'ParamSpec',
  'TypeVarTuple',
  'TypeAliasType',
  'ParamSpecArgs',
  'ParamSpecKwargs',
];

export const typingModule: ModuleSpec = {
  name: 'typing',
  constants: {
    ...Object.fromEntries(
      typesOfRuntime.map((name) => [name, (runtime: Runtime): PyObject => ofRuntime(runtime, name)]),
    ),
    _TypeVarTuple: (runtime) => ofRuntime(runtime, 'TypeVarTuple'),
    _annotations_are_lazy: (runtime) => runtime.bool(runtime.profile.lowering.lazyAnnotations),
    _any_is_form: (runtime) => runtime.bool(runtime.profile.typing.anyIsForm),
    _annotated_is_class: (runtime) => runtime.bool(runtime.profile.typing.annotatedIsClass),
    _byte_string_deprecated: (runtime) => runtime.bool(runtime.profile.typing.byteStringDeprecated),
    _literal_form: (runtime) => internedStr(runtime, runtime.profile.typing.literalForm),
    _hook_holds_class: (runtime) => runtime.bool(runtime.profile.typing.protocolHookHoldsClass),
    _kept_names: keptNames,
    ...libraryFlags('protocolsLookStatically'),
  },
  python,
};
