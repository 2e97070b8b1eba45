# What CPython 3.12.1 prints for this is beside it.
import csv,io
def t(f):
    try: print(f())
    except Exception as e: print(type(e).__name__, e)
for s in ['a,b\n1,2\n','"a ""q""",b\r\n\r\nx,"y\nz"\n','a, b','a,"b"c,d','','"abc','a;b','1,"x",2.5\n','a\\,b,c\n', ',,\n', '"",a']:
    t(lambda: list(csv.reader(io.StringIO(s, newline=''))))
    t(lambda: list(csv.reader(s.splitlines(True), delimiter=';', skipinitialspace=True)))
t(lambda: list(csv.reader(['1,"x",2.5\n'], quoting=csv.QUOTE_NONNUMERIC)))
t(lambda: list(csv.reader(['a\\,b,c'], escapechar='\\', quoting=csv.QUOTE_NONE)))
t(lambda: list(csv.reader(['a"b"'], strict=True))); t(lambda: list(csv.reader(['"a"b'], strict=True)))
for kw in [{},{'quoting':csv.QUOTE_ALL},{'quoting':csv.QUOTE_NONNUMERIC},{'delimiter':'\t'},{'lineterminator':'\n'},{'quoting':csv.QUOTE_NONE,'escapechar':'\\'},{'doublequote':False,'escapechar':'!'}]:
    def f():
        o=io.StringIO(newline=''); w=csv.writer(o,**kw); w.writerow(['a','b,c','q"x',1,2.5,None,'l\nm']); w.writerows([[1],[''],[None,None],[]]); return repr(o.getvalue())
    t(f)
d=csv.DictReader(io.StringIO('a,b\n1,2\n3\n4,5,6\n')); print(list(d), d.fieldnames, d.line_num)
o=io.StringIO(); w=csv.DictWriter(o,['x','y'],lineterminator='\n'); w.writeheader(); w.writerow({'x':1}); print(repr(o.getvalue())); t(lambda: w.writerow({'z':1}))
print(csv.list_dialects()); t(lambda: csv.get_dialect('q')); t(lambda: csv.reader([], delimiter='ab')); t(lambda: list(csv.reader([b'a'])))
