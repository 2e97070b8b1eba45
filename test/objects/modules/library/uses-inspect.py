import inspect
import functools
from typing import List, Optional
def f(a, b: int = 3, /, c=None, *args: str, d, e=5, **kw) -> bool:
    """Doc of f.

        more
    """
    x = 1
    return x
class A:
    """Class A"""
    attr = 3
    def __init__(self, x, y: List[int] = None):
        self.x = x
    def method(self, z):
        # comment
        return z
    @staticmethod
    def st(q):
        pass
    @classmethod
    def cm(cls, r=1):
        pass
    @property
    def prop(self):
        return 1
s = inspect.signature(f)
print(s, s.parameters["b"].default, s.parameters["b"].annotation, s.return_annotation, list(s.parameters))
for p in s.parameters.values():
    print(p.name, p.kind, p.default is inspect.Parameter.empty, repr(p), p.kind.description)
print(inspect.signature(A), inspect.signature(A(1).method), inspect.signature(A.method), inspect.signature(A.cm), inspect.signature(A.st))
print(inspect.signature(functools.partial(f, 1, d=4)), inspect.signature(lambda x, y=2: x))
print(inspect.getdoc(f), inspect.getdoc(A), inspect.isfunction(f), inspect.isclass(A), inspect.ismethod(A(1).method), inspect.isbuiltin(len), inspect.ismodule(inspect))
print([n for n, m in inspect.getmembers(A, inspect.isfunction)], [n for n, v in inspect.getmembers(A(1)) if not n.startswith("__")])
def gen():
    yield 1
async def co():
    pass
print(inspect.isgeneratorfunction(gen), inspect.isgenerator(gen()), inspect.iscoroutinefunction(co), inspect.isroutine(f), inspect.isabstract(A))
b = s.bind(1, 2, 3, 4, d=5, z=6)
print(b.arguments, b.args, b.kwargs, b)
b.apply_defaults()
try:
    s.bind()
except TypeError as e:
    print(e)
try:
    inspect.signature(f).bind(1, 2, q=3)
except TypeError as e:
    print(e)
print(inspect.getfullargspec(f))
print(inspect.getsource(f))
print(inspect.getsource(A.method), inspect.getsourcelines(A)[1], len(inspect.getsourcelines(A)[0]))
def who():
    return inspect.currentframe().f_back.f_code.co_name, inspect.stack()[1].function, inspect.stack()[0].lineno
def caller():
    return who()
print(caller())
g = gen()
print(inspect.getmro(A), inspect.getmodule(f).__name__)
@functools.wraps(f)
def w(*args, **kwargs):
    return f(*args, **kwargs)
print(inspect.signature(w), inspect.unwrap(w) is f, inspect.signature(w, follow_wrapped=False))
print(s.replace(return_annotation=int), s == inspect.signature(f), inspect.cleandoc("  a\n    b\n     c\n"))
def opt(x: Optional[int] = None, y: "A" = None, *, z: A):
    pass
print(inspect.signature(opt), inspect.get_annotations(opt))
print(inspect.getattr_static(A, "cm"), inspect.isdatadescriptor(A.prop)) if False else None
print(inspect.getclosurevars(opt).unbound)
