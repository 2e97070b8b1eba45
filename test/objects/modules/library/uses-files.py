"""What a program has written can be read again; what it has removed is not there."""
import sys, os, gc

f = open('a.txt', 'w')
g = open('b.bin', 'wb')
h = open('c.bin', 'wb', 0)
print(type(f), type(g), type(h), [sys.getsizeof(x) for x in (f, g, h)], [gc.is_tracked(x) for x in (f, g, h)])
print(f.mode, f.name, f.encoding, f.errors, f.newlines, f.line_buffering, g.mode, g.name, h.mode, f.closed, f.writable(), f.readable(), f.seekable())
print(f.write('hé\nbc\n'), f.tell(), g.write(b'abc'), g.tell())
for t in (lambda: f.read(), lambda: f.write(b'x'), lambda: g.write('x'), lambda: g.read(), lambda: open('b.bin', 'q'), lambda: open('b.bin', 'rw'), lambda: open('b.bin','rb', encoding='utf8'), lambda: open('b.bin', 'x')):
    try: print(t())
    except Exception as e: print(type(e).__name__, type(e).__module__, e)
f.close(); g.close(); f.close()
for t in (lambda: f.write('x'), lambda: f.closed, lambda: list(f), lambda: f.__enter__(), lambda: f.flush()):
    try: print(t())
    except Exception as e: print(type(e).__name__, e)
r = open('a.txt'); b = open('a.txt', 'rb'); rw = open('a.txt', 'r+'); rb=open('a.txt','rb+')
print(type(r), type(b), type(rw), type(rb))
print(repr(r), repr(b), r.read(2), r.tell(), r.readline(), r.readlines(), r.read(), b.readline(), b.read())
print(r.seek(0), next(r))
try: r.tell()
except Exception as e: print(type(e).__name__, e)
print(r.seek(0), list(r), rw.read())
a = open('a.txt', 'a'); print(a.tell(), a.write('zz'), a.tell()); a.close()
print(open('a.txt', newline='').read(), open('a.txt', encoding='latin-1').read())
try: open('a.txt').write('x')
except Exception as e: print(type(e).__name__, type(e).__module__, e)
print(os.path.exists('a.txt'), os.path.getsize('a.txt'))
os.remove('a.txt'); print(os.path.exists('a.txt'))
try: open('a.txt')
except Exception as e: print(type(e).__name__, e, e.errno, e.filename)
from pathlib import Path
p = Path('notes.txt')
with p.open('w') as out:
    for word in ('one', 'two', 'three'):
        print(word, len(word), file=out)
    out.writelines(['four\n', 'five'])
with open(p) as lines:
    for number, line in enumerate(lines, 1):
        print(number, line.rstrip())
print(p.read_text().split(), p.exists(), p.write_text('short'), p.read_bytes())
p.unlink()
print(p.exists(), os.path.isfile('notes.txt'))
