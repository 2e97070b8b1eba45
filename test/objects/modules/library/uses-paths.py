import os
import os.path
from os.path import join, splitext as se
p = join("a", "b", "c.txt")
q = os.path.join("/a/", "b", "/c", "d")
print(p, q, os.sep, os.linesep == "\n", os.name)
for x in ["a/b.tar.gz", ".bashrc", "a/.b", "a.b/c", "a/", "/", "", "//", "///x", "a..b", "...x", "a/..b"]:
    print(x, os.path.split(x), se(x), os.path.basename(x), os.path.dirname(x), os.path.normpath(x), os.path.isabs(x))
for x in ["a//b/../c/./d", "/../a", "../a/..", "a/../..", "//a//b", "./."]:
    print(os.path.normpath(x))
print(os.path.commonprefix(["abc", "abd"]), os.path.commonpath(["/a/b/c", "/a/b/d"]), os.path.commonprefix([]))
print(os.path.relpath("/a/b/c", "/a/d"), os.path.relpath("a/b", "a/c/d"), os.path.abspath("/x/../y"))
try:
    os.path.join("a", 5)
except TypeError as e:
    print(e)
try:
    os.path.join("a", b"5")
except TypeError as e:
    print(e)
try:
    os.fspath(3)
except TypeError as e:
    print(e)
try:
    os.path.commonpath(["/a", "b"])
except ValueError as e:
    print(e)
print(os.path.expanduser("x/y"), os.path.expandvars("abc"), os.path.splitdrive("/a"))
class P:
    def __fspath__(self):
        return "pp/q"
print(os.path.join(P(), "z"), isinstance(P(), os.PathLike), os.fspath(P()))
os.environ["MEM"] = "1"
print(os.environ["MEM"], os.getenv("MEM"), os.environ.get("MEM", "x"), "MEM" in os.environ)
print(os.path.join(b"a", b"b"), os.fsencode("é"), os.fsdecode(b"abc"))
import fnmatch
print(fnmatch.fnmatch("foo.py", "*.py"), fnmatch.filter(["a.txt", "b.py", "[x]"], "[!a]*"), fnmatch.fnmatchcase("A", "a"))
print(fnmatch.fnmatch("a1", "a[0-9]"), fnmatch.fnmatch("a-", "a[a-]"), fnmatch.fnmatch("x?", "x[?]"))
import glob
print(glob.escape("a*b[c]"))
