import string
t = string.Template("$who likes ${what} $$5")
print(t.substitute(who="tim", what="kung pao"), t.safe_substitute(who="x"))
try:
    t.substitute(who=1)
except KeyError as e:
    print("KeyError", e)
try:
    string.Template("$ bad").substitute()
except ValueError as e:
    print(e)
class MyT(string.Template):
    delimiter = "%"
    idpattern = r"[a-z]+_[a-z]+"
print(MyT("%a_b %c").safe_substitute(a_b=1, c=2))
f = string.Formatter()
print(f.format("{0} {1!r:>8} {name}", 1, "x", name="n"), f.vformat("{} {}", (1, 2), {}))
print(list(f.parse("a{b!r:c}d{{e}}")))
class F(string.Formatter):
    def get_value(self, key, args, kwargs):
        if isinstance(key, str):
            return kwargs.get(key, "<%s>" % key)
        return super().get_value(key, args, kwargs)
    def format_field(self, value, spec):
        if spec == "upper":
            return str(value).upper()
        return super().format_field(value, spec)
print(F().format("{a:upper} {b} {c.real}", a="q", c=3))
print(string.capwords("hello  world-x y"), string.punctuation, repr(string.whitespace))
import textwrap
print(textwrap.dedent("""
    a
      b
"""), textwrap.indent("a\nb\n\nc", "> "), textwrap.shorten("hello there world", 12), textwrap.fill("word " * 20, 30, initial_indent="* ", subsequent_indent="  "))
import io
s = io.StringIO("a\nb\nc")
print(s.readline(), list(s), s.getvalue(), s.tell())
