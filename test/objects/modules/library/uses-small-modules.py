import shlex, html, keyword, getopt, graphlib, errno, stat, platform, atexit, tempfile, shutil, timeit
print(shlex.split("a 'b c' \"d\\\"e\" f\\ g # h"), shlex.split("a # b", comments=True), shlex.quote("it's"), shlex.join(["a", "b c"]))
print(list(shlex.shlex("a=b; c 'd e' && f", punctuation_chars=True)), list(shlex.shlex("x.y z-1 'q'")))
try:
    shlex.split("'abc")
except ValueError as e:
    print(e)
print(html.escape("<a href='x'>&\"</a>"), html.escape("'", quote=False), html.unescape("&lt;b&gt; &amp;amp; &#65; &#x41; &copy &nbsp;x &eacute; &bad"))
print(keyword.iskeyword("for"), keyword.iskeyword("x"), len(keyword.kwlist), keyword.softkwlist)
print(getopt.getopt(["-a", "-b", "v", "--long", "--val=3", "x", "-c"], "ab:c", ["long", "val="]), getopt.gnu_getopt(["x", "-a"], "a"))
try:
    getopt.getopt(["-z"], "a")
except getopt.GetoptError as e:
    print(e, e.opt)
ts = graphlib.TopologicalSorter({"D": {"B", "C"}, "C": {"A"}, "B": {"A"}})
o = list(ts.static_order())
print(o[0], o[-1], len(o))
t = graphlib.TopologicalSorter()
t.add(1, 2); t.add(2, 3)
t.prepare()
while t.is_active():
    r = t.get_ready()
    print(r)
    t.done(*r)
try:
    list(graphlib.TopologicalSorter({1: [2], 2: [1]}).static_order())
except graphlib.CycleError as e:
    print(e.args)
print(errno.ENOENT, errno.errorcode[2], stat.S_ISDIR(0o40755), stat.filemode(0o100644), oct(stat.S_IMODE(0o100755)))
print(platform.system(), platform.python_implementation(), len(platform.python_version_tuple()))
@atexit.register
def bye():
    pass
import io
a = io.StringIO("abc"); b = io.StringIO()
shutil.copyfileobj(a, b)
print(b.getvalue(), tempfile.gettempprefix())
