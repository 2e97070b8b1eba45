import io
import string
import textwrap
from collections.abc import Mapping, Sequence
from contextlib import redirect_stdout


class Squares(Mapping):
    def __getitem__(self, key):
        if not 0 <= key < 3:
            raise KeyError(key)
        return key * 1000

    def __iter__(self):
        return iter(range(3))

    def __len__(self):
        return 3


text = io.StringIO("one\ntwo\n\nend")
print(text.readline(), list(text), text.tell(), text.seek(4), text.read(3))
buffer = io.StringIO()
with redirect_stdout(buffer):
    print("caught", 1000)
print(repr(buffer.getvalue()))
raw = io.BytesIO(b"abc")
raw.seek(0, 2)
print(raw.write(b"de"), raw.getvalue())
squares = Squares()
print(dict(squares), squares.get(9), list(squares.items()), 2 in squares, isinstance([], Sequence))
print(string.capwords("a bc d"), string.Template("$a and ${b} $$").substitute(a=1, b=[2]), string.punctuation)
print(textwrap.fill("The quick-brown fox jumped over the lazy dog -- and then some more things.", 20))
print(textwrap.dedent("  a\n    b\n"), textwrap.shorten("Hello  world foo bar", 12))
buffer.close()
try:
    buffer.read()
except ValueError as error:
    print(error)
