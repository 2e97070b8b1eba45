/** The module `inspect`: Python, as in CPython. Source text of functions is known where the program's file is. */

import type { NativeSpec } from '../native';
import { isStr, newStr } from '../str';
import type { ModuleSpec } from './spec';
import { unknownFunction } from './unknown-function';

const sourceText: NativeSpec = {
  name: '_source_text',
  signature: '(filename, /)',
  style: 'o',
  body: (runtime, _self, [filename]) => {
    const text = isStr(filename!) ? runtime.sourceText(filename.value) : null;
    return text === null ? runtime.none() : newStr(runtime, text);
  },
};

const python = String.raw`
import builtins
import enum
import functools
import sys
import types
from collections import OrderedDict, namedtuple
from operator import attrgetter

CO_OPTIMIZED, CO_NEWLOCALS, CO_VARARGS, CO_VARKEYWORDS, CO_NESTED, CO_GENERATOR = 1, 2, 4, 8, 16, 32
CO_NOFREE, CO_COROUTINE, CO_ITERABLE_COROUTINE, CO_ASYNC_GENERATOR = 64, 128, 256, 512
TPFLAGS_IS_ABSTRACT = 1 << 20

def ismodule(object):
    return isinstance(object, types.ModuleType)
def isclass(object):
    return isinstance(object, type)
def ismethod(object):
    return isinstance(object, types.MethodType)
def isfunction(object):
    return isinstance(object, types.FunctionType)
def isbuiltin(object):
    return isinstance(object, types.BuiltinFunctionType)
def iscode(object):
    return isinstance(object, types.CodeType)
def isframe(object):
    return isinstance(object, types.FrameType)
def istraceback(object):
    return isinstance(object, types.TracebackType)
def isgenerator(object):
    return isinstance(object, types.GeneratorType)
def iscoroutine(object):
    return isinstance(object, types.CoroutineType)
def isasyncgen(object):
    return isinstance(object, types.AsyncGeneratorType)
def isawaitable(object):
    return isinstance(object, types.CoroutineType) or hasattr(type(object), "__await__")

def _flagged(function, flag):
    while isinstance(function, (functools.partial, types.MethodType)):
        function = function.func if isinstance(function, functools.partial) else function.__func__
    return isfunction(function) and bool(function.__code__.co_flags & flag)

def isgeneratorfunction(obj):
    return _flagged(obj, CO_GENERATOR)
def iscoroutinefunction(obj):
    return _flagged(obj, CO_COROUTINE) or getattr(obj, "_is_coroutine_marker", None) is True
def isasyncgenfunction(obj):
    return _flagged(obj, CO_ASYNC_GENERATOR)
def markcoroutinefunction(func):
    func._is_coroutine_marker = True
    return func

def ismethoddescriptor(object):
    if isclass(object) or ismethod(object) or isfunction(object):
        return False
    return hasattr(type(object), "__get__") and not hasattr(type(object), "__set__")
def isdatadescriptor(object):
    if isclass(object) or ismethod(object) or isfunction(object):
        return False
    return hasattr(type(object), "__set__") or hasattr(type(object), "__delete__")
def ismemberdescriptor(object):
    return isinstance(object, types.MemberDescriptorType)
def isgetsetdescriptor(object):
    return isinstance(object, types.GetSetDescriptorType)
def ismethodwrapper(object):
    return isinstance(object, types.MethodWrapperType)
def isroutine(object):
    return isbuiltin(object) or isfunction(object) or ismethod(object) or ismethoddescriptor(object)
def isabstract(object):
    return isinstance(object, type) and bool(getattr(object, "__abstractmethods__", None))

def getmembers(object, predicate=None):
    names = set(dir(object))
    mro = (object,) + getmro(object) if isclass(object) else ()
    results = []
    for base in object.__bases__ if isclass(object) else ():
        for key, value in base.__dict__.items():
            if isinstance(value, types.DynamicClassAttribute):
                names.add(key)
    for key in sorted(names):
        try:
            value = getattr(object, key)
        except AttributeError:
            for base in mro:
                if key in base.__dict__:
                    value = base.__dict__[key]
                    break
            else:
                continue
        if not predicate or predicate(value):
            results.append((key, value))
    results.sort(key=lambda pair: pair[0])
    return results

Attribute = namedtuple("Attribute", "name kind defining_class object")

def classify_class_attrs(cls):
    result = []
    for name in sorted(set(dir(cls))):
        home = next((base for base in getmro(cls) if name in base.__dict__), None)
        found = home.__dict__[name] if home is not None else getattr(cls, name, None)
        if isinstance(found, staticmethod):
            kind = "static method"
        elif isinstance(found, classmethod):
            kind = "class method"
        elif isinstance(found, property):
            kind = "property"
        elif isroutine(found):
            kind = "method"
        else:
            kind = "data"
        result.append(Attribute(name, kind, home, found))
    return result

def getmro(cls):
    return cls.__mro__

def unwrap(func, *, stop=None):
    seen = [func]
    while hasattr(func, "__wrapped__") and (stop is None or not stop(func)):
        func = func.__wrapped__
        if any(func is one for one in seen):
            raise ValueError("wrapper loop when unwrapping {!r}".format(seen[0]))
        seen.append(func)
    return func

def cleandoc(doc):
    lines = doc.expandtabs().split("\n")
    margin = min([len(line) - len(line.lstrip(" ")) for line in lines[1:] if line.strip(" ")], default=None)
    if lines:
        lines[0] = lines[0].lstrip(" ")
    if margin is not None:
        lines[1:] = [line[margin:] for line in lines[1:]]
    while lines and not lines[-1]:
        lines.pop()
    while lines and not lines[0]:
        lines.pop(0)
    return "\n".join(lines)

def _inherited_doc(object):
    if isclass(object):
        for base in object.__mro__[1:]:
            if base is not builtins.object and base.__doc__ is not None:
                return base.__doc__
        return None
    name = getattr(object, "__name__", None)
    owner = getattr(object, "__self__", None)
    cls = owner if isclass(owner) else type(owner) if owner is not None else None
    if cls is None and isfunction(object) and "." in object.__qualname__:
        cls = getattr(sys.modules.get(object.__module__), object.__qualname__.split(".")[0], None)
    for base in getattr(cls, "__mro__", ()):
        doc = getattr(base.__dict__.get(name), "__doc__", None)
        if doc is not None:
            return doc
    return None

def getdoc(object):
    try:
        doc = object.__doc__
    except AttributeError:
        return None
    if doc is None:
        doc = _inherited_doc(object)
    return cleandoc(doc) if isinstance(doc, str) else None

def getmodule(object, _filename=None):
    if ismodule(object):
        return object
    name = getattr(object, "__module__", None)
    return sys.modules.get(name) if name is not None else None

def getmodulename(path):
    import os
    name = os.path.basename(path)
    return name[:-3] if name.endswith(".py") else None

def _code_of(object):
    if ismethod(object):
        object = object.__func__
    if isfunction(object):
        object = object.__code__
    if istraceback(object):
        object = object.tb_frame
    if isframe(object):
        object = object.f_code
    return object

def getfile(object):
    if ismodule(object):
        if getattr(object, "__file__", None):
            return object.__file__
        raise TypeError("{!r} is a built-in module".format(object))
    if isclass(object):
        module = sys.modules.get(object.__module__)
        if getattr(module, "__file__", None):
            return module.__file__
        if object.__module__ == "__main__":
            raise OSError("source code not available")
        raise TypeError("{!r} is a built-in class".format(object))
    object = _code_of(object)
    if iscode(object):
        return object.co_filename
    raise TypeError("module, class, method, function, traceback, frame, or code object was expected, got {}".format(
        type(object).__name__))

def getsourcefile(object):
    return getfile(object)

def _block(lines):
    """The first statement of the lines, with what is indented below it."""
    first = lines[0]
    indent = len(first) - len(first.lstrip())
    depth = 0
    started = False
    last = 0
    for i, line in enumerate(lines):
        bare = line.strip()
        lead = len(line) - len(line.lstrip())
        if started and depth == 0 and bare and lead <= indent:
            break
        code = bare.split("#")[0]
        depth += sum(code.count(c) for c in "([{") - sum(code.count(c) for c in ")]}")
        if depth == 0 and bare.endswith(":") or started:
            started = True
        elif depth == 0 and not bare.startswith("@") and code.rstrip().endswith(":") is False and ":" in code:
            started = True
        if bare and (not bare.startswith("#") or lead > indent):
            last = i
    return lines[:last + 1]

def findsource(object):
    text = _source_text(getfile(object))
    if text is None:
        raise OSError("could not get source code")
    lines = text.splitlines(keepends=True)
    if ismodule(object):
        return lines, 0
    if isclass(object):
        import re
        name = re.compile(r"^(\s*)class\s*" + object.__qualname__.split(".")[-1] + r"\b")
        for i, line in enumerate(lines):
            if name.match(line):
                while i > 0 and lines[i - 1].lstrip().startswith("@"):
                    i -= 1
                return lines, i
        raise OSError("could not find class definition")
    code = _code_of(object)
    if not iscode(code):
        raise OSError("could not find code object")
    return lines, code.co_firstlineno - 1

def getsourcelines(object):
    object = unwrap(object)
    lines, start = findsource(object)
    if ismodule(object):
        return lines, 0
    return _block(lines[start:]), start + 1

def getsource(object):
    return "".join(getsourcelines(object)[0])

def getcomments(object):
    return _unknown("the comments above an object")

def currentframe():
    return sys._getframe(1)

Traceback = namedtuple("Traceback", "filename lineno function code_context index")
FrameInfo = namedtuple("FrameInfo", ("frame",) + Traceback._fields)

def getframeinfo(frame, context=1):
    if istraceback(frame):
        lineno = frame.tb_lineno
        frame = frame.tb_frame
    else:
        lineno = frame.f_lineno
    filename = frame.f_code.co_filename
    text = _source_text(filename)
    lines = index = None
    if context > 0 and text is not None:
        every = text.splitlines(keepends=True)
        start = max(0, min(lineno - 1 - context // 2, len(every) - context))
        lines = every[start:start + context]
        index = lineno - 1 - start
    return Traceback(filename, lineno, frame.f_code.co_name, lines, index)

def getouterframes(frame, context=1):
    found = []
    while frame:
        if not frame.f_code.co_filename.startswith("<memlens "):
            found.append(FrameInfo(frame, *getframeinfo(frame, context)))
        frame = frame.f_back
    return found

def getinnerframes(tb, context=1):
    found = []
    while tb:
        found.append(FrameInfo(tb.tb_frame, *getframeinfo(tb, context)))
        tb = tb.tb_next
    return found

def stack(context=1):
    return getouterframes(sys._getframe(1), context)

def trace(context=1):
    exc = sys.exc_info()[1]
    return getinnerframes(exc.__traceback__ if exc is not None else None, context)

GEN_CREATED, GEN_RUNNING, GEN_SUSPENDED, GEN_CLOSED = "GEN_CREATED", "GEN_RUNNING", "GEN_SUSPENDED", "GEN_CLOSED"
CORO_CREATED, CORO_RUNNING, CORO_SUSPENDED, CORO_CLOSED = "CORO_CREATED", "CORO_RUNNING", "CORO_SUSPENDED", "CORO_CLOSED"

def getgeneratorstate(generator):
    if generator.gi_running:
        return GEN_RUNNING
    if generator.gi_frame is None:
        return GEN_CLOSED
    if _was_started(generator):
        return GEN_SUSPENDED
    return GEN_CREATED

def _was_started(generator):
    suspended = getattr(generator, "gi_suspended", None)
    if suspended is not None:
        return suspended
    return _unknown("whether a generator has started", "bool")

def getgeneratorlocals(generator):
    frame = generator.gi_frame
    return frame.f_locals if frame is not None else {}

def getcoroutinestate(coroutine):
    if coroutine.cr_running:
        return CORO_RUNNING
    if coroutine.cr_frame is None:
        return CORO_CLOSED
    if getattr(coroutine, "cr_suspended", False):
        return CORO_SUSPENDED
    return CORO_CREATED

ClosureVars = namedtuple("ClosureVars", "nonlocals globals builtins unbound")

def getclosurevars(func):
    if ismethod(func):
        func = func.__func__
    code = func.__code__
    nonlocals = {name: cell.cell_contents for name, cell in zip(code.co_freevars, func.__closure__ or ())}
    found, built, unbound = {}, {}, set()
    for name in code.co_names:
        if name in ("None", "True", "False"):
            continue
        if name in func.__globals__:
            found[name] = func.__globals__[name]
        elif hasattr(builtins, name):
            built[name] = getattr(builtins, name)
        else:
            unbound.add(name)
    return ClosureVars(nonlocals, found, built, unbound)

FullArgSpec = namedtuple("FullArgSpec", "args varargs varkw defaults kwonlyargs kwonlydefaults annotations")
ArgInfo = namedtuple("ArgInfo", "args varargs keywords locals")

def getfullargspec(func):
    try:
        found = _signature(func, False)
    except Exception as error:
        raise TypeError("unsupported callable") from error
    args, defaults, only, only_defaults, annotations = [], (), [], {}, {}
    varargs = varkw = None
    if found.return_annotation is not found.empty:
        annotations["return"] = found.return_annotation
    for name, one in found.parameters.items():
        if one.kind in (_POSITIONAL_ONLY, _POSITIONAL_OR_KEYWORD):
            args.append(name)
            if one.default is not one.empty:
                defaults += (one.default,)
        elif one.kind is _VAR_POSITIONAL:
            varargs = name
        elif one.kind is _KEYWORD_ONLY:
            only.append(name)
            if one.default is not one.empty:
                only_defaults[name] = one.default
        else:
            varkw = name
        if one.annotation is not one.empty:
            annotations[name] = one.annotation
    return FullArgSpec(args, varargs, varkw, defaults or None, only, only_defaults or None, annotations)

def getargvalues(frame):
    code = frame.f_code
    count = code.co_argcount
    names = list(code.co_varnames)
    at = count + code.co_kwonlyargcount
    varargs = varkw = None
    if code.co_flags & CO_VARARGS:
        varargs = names[at]
        at += 1
    if code.co_flags & CO_VARKEYWORDS:
        varkw = names[at]
    return ArgInfo(names[:count] + names[count:count + code.co_kwonlyargcount], varargs, varkw, frame.f_locals)

def getcallargs(func, /, *positional, **named):
    if ismethod(func):
        positional = (func.__self__,) + positional
        func = func.__func__
    bound = _signature(func, False).bind(*positional, **named)
    bound.apply_defaults()
    return dict(bound.arguments)

def getattr_static(obj, attr, default=...):
    own = getattr(obj, "__dict__", {})
    if not isclass(obj):
        if attr in own:
            return own[attr]
        obj = type(obj)
    for base in obj.__mro__:
        if attr in base.__dict__:
            return base.__dict__[attr]
    if default is not ...:
        return default
    raise AttributeError(attr)

def formatannotation(annotation, base_module=None, **options):
    if getattr(annotation, "__module__", None) == "typing":
        return repr(annotation).replace("typing.", "")
    if isinstance(annotation, types.GenericAlias):
        return str(annotation)
    if isinstance(annotation, type):
        if annotation.__module__ in ("builtins", base_module):
            return annotation.__qualname__
        return annotation.__module__ + "." + annotation.__qualname__
    return repr(annotation)

class _empty:
    pass

class _void:
    pass

class _ParameterKind(enum.IntEnum):
    POSITIONAL_ONLY = 0
    POSITIONAL_OR_KEYWORD = 1
    VAR_POSITIONAL = 2
    KEYWORD_ONLY = 3
    VAR_KEYWORD = 4
    def __str__(self):
        return self._name_
    @property
    def description(self):
        return _descriptions[int(self)]

_descriptions = ["positional-only", "positional or keyword", "variadic positional", "keyword-only", "variadic keyword"]
_POSITIONAL_ONLY = _ParameterKind.POSITIONAL_ONLY
_POSITIONAL_OR_KEYWORD = _ParameterKind.POSITIONAL_OR_KEYWORD
_VAR_POSITIONAL = _ParameterKind.VAR_POSITIONAL
_KEYWORD_ONLY = _ParameterKind.KEYWORD_ONLY
_VAR_KEYWORD = _ParameterKind.VAR_KEYWORD

class Parameter:
    __slots__ = ("_name", "_kind", "_default", "_annotation")
    POSITIONAL_ONLY = _POSITIONAL_ONLY
    POSITIONAL_OR_KEYWORD = _POSITIONAL_OR_KEYWORD
    VAR_POSITIONAL = _VAR_POSITIONAL
    KEYWORD_ONLY = _KEYWORD_ONLY
    VAR_KEYWORD = _VAR_KEYWORD
    empty = _empty
    def __init__(self, name, kind, *, default=_empty, annotation=_empty):
        try:
            self._kind = _ParameterKind(kind)
        except ValueError:
            raise ValueError("value %r is not a valid Parameter.kind" % (kind,))
        if default is not _empty and self._kind in (_VAR_POSITIONAL, _VAR_KEYWORD):
            raise ValueError("{} parameters cannot have default values".format(self._kind.description))
        self._default = default
        self._annotation = annotation
        if name is _empty:
            raise ValueError("name is a required attribute for Parameter")
        if not isinstance(name, str):
            raise TypeError("name must be a str, not a {}".format(type(name).__name__))
        if not name.isidentifier():
            raise ValueError("{!r} is not a valid parameter name".format(name))
        self._name = name
    @property
    def name(self):
        return self._name
    @property
    def default(self):
        return self._default
    @property
    def annotation(self):
        return self._annotation
    @property
    def kind(self):
        return self._kind
    def replace(self, *, name=_void, kind=_void, annotation=_void, default=_void):
        return type(self)(self._name if name is _void else name, self._kind if kind is _void else kind,
                          default=self._default if default is _void else default,
                          annotation=self._annotation if annotation is _void else annotation)
    def __str__(self):
        text = self._name
        if self._annotation is not _empty:
            text = "{}: {}".format(text, formatannotation(self._annotation))
        if self._default is not _empty:
            text += (" = {}" if self._annotation is not _empty else "={}").format(repr(self._default))
        if self._kind == _VAR_POSITIONAL:
            text = "*" + text
        elif self._kind == _VAR_KEYWORD:
            text = "**" + text
        return text
    def __repr__(self):
        return '<{} "{}">'.format(self.__class__.__name__, self)
    def __hash__(self):
        return hash((self._name, self._kind, self._annotation, self._default))
    def __eq__(self, other):
        if self is other:
            return True
        if not isinstance(other, Parameter):
            return NotImplemented
        return (self._name == other._name and self._kind == other._kind and self._default == other._default
                and self._annotation == other._annotation)

class BoundArguments:
    __slots__ = ("arguments", "_signature", "__weakref__")
    def __init__(self, signature, arguments):
        self.arguments = arguments
        self._signature = signature
    @property
    def signature(self):
        return self._signature
    @property
    def args(self):
        args = []
        for name, one in self._signature.parameters.items():
            if one.kind in (_VAR_KEYWORD, _KEYWORD_ONLY) or name not in self.arguments:
                break
            value = self.arguments[name]
            if one.kind == _VAR_POSITIONAL:
                args.extend(value)
            else:
                args.append(value)
        return tuple(args)
    @property
    def kwargs(self):
        kwargs = {}
        started = False
        for name, one in self._signature.parameters.items():
            if not started:
                if one.kind in (_VAR_KEYWORD, _KEYWORD_ONLY):
                    started = True
                elif name not in self.arguments:
                    started = True
                    continue
            if not started or name not in self.arguments:
                continue
            if one.kind == _VAR_KEYWORD:
                kwargs.update(self.arguments[name])
            else:
                kwargs[name] = self.arguments[name]
        return kwargs
    def apply_defaults(self):
        full = {}
        for name, one in self._signature.parameters.items():
            if name in self.arguments:
                full[name] = self.arguments[name]
            elif one.default is not _empty:
                full[name] = one.default
            elif one.kind is _VAR_POSITIONAL:
                full[name] = ()
            elif one.kind is _VAR_KEYWORD:
                full[name] = {}
        self.arguments = full
    def __eq__(self, other):
        if not isinstance(other, BoundArguments):
            return NotImplemented
        return self._signature == other._signature and self.arguments == other.arguments
    def __repr__(self):
        return "<{} ({})>".format(self.__class__.__name__,
                                  ", ".join("{}={!r}".format(k, v) for k, v in self.arguments.items()))

class Signature:
    __slots__ = ("_return_annotation", "_parameters")
    empty = _empty
    def __init__(self, parameters=None, *, return_annotation=_empty, __validate_parameters__=True):
        found = OrderedDict()
        top = _POSITIONAL_ONLY
        defaults = False
        for one in parameters or ():
            if __validate_parameters__:
                if one.kind < top:
                    raise ValueError("wrong parameter order: {} parameter before {} parameter".format(
                        top.description, one.kind.description))
                top = one.kind
                if one.kind in (_POSITIONAL_ONLY, _POSITIONAL_OR_KEYWORD):
                    if one.default is _empty and defaults:
                        raise ValueError("non-default argument follows default argument")
                    defaults = defaults or one.default is not _empty
                if one.name in found:
                    raise ValueError("duplicate parameter name: {!r}".format(one.name))
            found[one.name] = one
        self._parameters = types.MappingProxyType(found)
        self._return_annotation = return_annotation
    @classmethod
    def from_callable(cls, obj, *, follow_wrapped=True, globals=None, locals=None, eval_str=False):
        return _signature(obj, follow_wrapped)
    @property
    def parameters(self):
        return self._parameters
    @property
    def return_annotation(self):
        return self._return_annotation
    def replace(self, *, parameters=_void, return_annotation=_void):
        return type(self)(self.parameters.values() if parameters is _void else parameters,
                          return_annotation=self._return_annotation if return_annotation is _void else return_annotation)
    def __hash__(self):
        return hash((tuple(self.parameters.values()), self._return_annotation))
    def __eq__(self, other):
        if self is other:
            return True
        if not isinstance(other, Signature):
            return NotImplemented
        return (dict(self.parameters) == dict(other.parameters) and list(self.parameters) == list(other.parameters)
                and self.return_annotation == other.return_annotation)
    def bind(self, /, *args, **kwargs):
        return self._bind(args, kwargs, False)
    def bind_partial(self, /, *args, **kwargs):
        return self._bind(args, kwargs, True)
    def _bind(self, args, kwargs, partial):
        arguments = {}
        rest = list(args)
        names = dict(kwargs)
        many = False
        for one in self.parameters.values():
            name, kind = one.name, one.kind
            if kind == _VAR_POSITIONAL:
                if rest:
                    arguments[name] = tuple(rest)
                    rest = []
                many = True
            elif kind == _VAR_KEYWORD:
                continue
            elif rest and kind != _KEYWORD_ONLY:
                if name in names and kind != _POSITIONAL_ONLY:
                    raise TypeError("multiple values for argument {arg!r}".format(arg=name))
                arguments[name] = rest.pop(0)
            elif name in names and kind != _POSITIONAL_ONLY:
                arguments[name] = names.pop(name)
            elif one.default is _empty and not partial:
                raise TypeError("missing a required argument: {arg!r}".format(arg=name))
        if rest:
            raise TypeError("too many positional arguments")
        if names:
            for one in self.parameters.values():
                if one.kind == _VAR_KEYWORD:
                    arguments[one.name] = names
                    break
            else:
                raise TypeError("got an unexpected keyword argument {arg!r}".format(arg=next(iter(names))))
        return BoundArguments(self, arguments)
    def __repr__(self):
        return "<{} {}>".format(self.__class__.__name__, self)
    def __str__(self):
        return self.format()
    def format(self, *, max_width=None):
        parts = []
        slash = False
        star = True
        for one in self.parameters.values():
            if one.kind == _POSITIONAL_ONLY:
                slash = True
            elif slash:
                parts.append("/")
                slash = False
            if one.kind == _VAR_POSITIONAL:
                star = False
            elif one.kind == _KEYWORD_ONLY and star:
                parts.append("*")
                star = False
            parts.append(str(one))
        if slash:
            parts.append("/")
        text = "({})".format(", ".join(parts))
        if self.return_annotation is not _empty:
            text += " -> {}".format(formatannotation(self.return_annotation))
        return text

def _of_function(function):
    code = function.__code__
    names = code.co_varnames
    count = code.co_argcount
    only = code.co_posonlyargcount
    annotations = function.__annotations__
    defaults = function.__defaults__ or ()
    made = []
    for i in range(count):
        name = names[i]
        at = i - (count - len(defaults))
        made.append(Parameter(name, _POSITIONAL_ONLY if i < only else _POSITIONAL_OR_KEYWORD,
                              default=defaults[at] if at >= 0 else _empty, annotation=annotations.get(name, _empty)))
    at = count + code.co_kwonlyargcount
    if code.co_flags & CO_VARARGS:
        made.append(Parameter(names[at], _VAR_POSITIONAL, annotation=annotations.get(names[at], _empty)))
        at += 1
    for name in names[count:count + code.co_kwonlyargcount]:
        made.append(Parameter(name, _KEYWORD_ONLY, default=(function.__kwdefaults__ or {}).get(name, _empty),
                              annotation=annotations.get(name, _empty)))
    if code.co_flags & CO_VARKEYWORDS:
        made.append(Parameter(names[at], _VAR_KEYWORD, annotation=annotations.get(names[at], _empty)))
    return Signature(made, return_annotation=annotations.get("return", _empty), __validate_parameters__=False)

def _without_first(found):
    parameters = list(found.parameters.values())
    if not parameters or parameters[0].kind in (_VAR_KEYWORD, _KEYWORD_ONLY):
        raise ValueError("invalid method signature")
    if parameters[0].kind != _VAR_POSITIONAL:
        parameters = parameters[1:]
    return found.replace(parameters=parameters)

def _signature(obj, follow_wrapped=True):
    if not callable(obj):
        raise TypeError("{!r} is not a callable object".format(obj))
    if ismethod(obj):
        return _without_first(_signature(obj.__func__, follow_wrapped))
    if follow_wrapped:
        obj = unwrap(obj, stop=lambda f: hasattr(f, "__signature__"))
        if ismethod(obj):
            return _signature(obj, follow_wrapped)
    given = getattr(obj, "__signature__", None)
    if isinstance(given, Signature):
        return given
    if isfunction(obj):
        return _of_function(obj)
    if isinstance(obj, functools.partial):
        return _of_partial(obj, follow_wrapped)
    if isclass(obj):
        meta = getattr(type(obj), "__call__", None)
        if isfunction(meta):
            return _without_first(_of_function(meta))
        for name in ("__new__", "__init__"):
            found = getattr(obj, name, None)
            if isfunction(found):
                return _without_first(_signature(found, follow_wrapped))
        if type not in obj.__mro__ and obj.__init__ is object.__init__ and obj.__new__ is object.__new__:
            return Signature()
        return _unknown("the signature of a class in C")
    if isbuiltin(obj) or ismethoddescriptor(obj) or ismethodwrapper(obj):
        return _unknown("the signature of a function in C")
    call = getattr(type(obj), "__call__", None)
    if isfunction(call):
        return _without_first(_of_function(call))
    raise ValueError("no signature found for builtin {!r}".format(obj))

def _of_partial(wrapper, follow_wrapped):
    found = _signature(wrapper.func, follow_wrapped)
    rest = list(found.parameters.values())
    args = len(wrapper.args)
    made = []
    by_name = False
    for one in rest:
        if args and one.kind in (_POSITIONAL_ONLY, _POSITIONAL_OR_KEYWORD):
            args -= 1
            continue
        if one.name in wrapper.keywords and one.kind in (_POSITIONAL_OR_KEYWORD, _KEYWORD_ONLY):
            by_name = True
            made.append(one.replace(kind=_KEYWORD_ONLY, default=wrapper.keywords[one.name]))
        elif by_name and one.kind == _POSITIONAL_OR_KEYWORD:
            made.append(one.replace(kind=_KEYWORD_ONLY))
        elif by_name and one.kind == _VAR_POSITIONAL:
            continue
        else:
            made.append(one)
    return found.replace(parameters=made)

def signature(obj, *, follow_wrapped=True, globals=None, locals=None, eval_str=False):
    return _signature(obj, follow_wrapped)

def get_annotations(obj, *, globals=None, locals=None, eval_str=False):
    found = obj.__dict__.get("__annotations__", {}) if isclass(obj) else getattr(obj, "__annotations__", {})
    return dict(found or {})

def getclasstree(classes, unique=False):
    children = {}
    roots = []
    for c in classes:
        if c.__bases__:
            for parent in c.__bases__:
                if c not in children.setdefault(parent, []):
                    children[parent].append(c)
                if unique and parent in classes:
                    break
        elif c not in roots:
            roots.append(c)
    for parent in children:
        if parent not in classes:
            roots.append(parent)
    return walktree(roots, children, None)

def walktree(classes, children, parent):
    results = []
    for c in sorted(classes, key=attrgetter("__module__", "__name__")):
        results.append((c, c.__bases__))
        if c in children:
            results.append(walktree(children[c], children, c))
    return results
`;

export const inspectModule: ModuleSpec = {
  name: 'inspect',
  functions: [sourceText, unknownFunction],
  python,
};
