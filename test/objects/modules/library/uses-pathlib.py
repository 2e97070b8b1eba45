from pathlib import Path, PurePath, PurePosixPath, PureWindowsPath
p = Path("/usr") / "lib" / "python3.txt.gz"
print(p, repr(p), p.name, p.stem, p.suffix, p.suffixes, p.parent, p.parts, p.anchor, p.root, p.drive)
print(list(p.parents), p.parents[0], len(p.parents), p.is_absolute())
q = PurePosixPath("a/./b//c/..")
print(q, q.parts, repr(q), q.parent, q.with_suffix(".x") if q.suffix else q.with_name("zz"))
print(Path("a/b.txt").with_suffix(".md"), Path("a/b.txt").with_stem("q"), Path("a/b.txt").with_suffix(""))
print(Path("a") == Path("a/"), Path("a") < Path("b"), hash(Path("a")) == hash(Path("./a")), Path() , Path("."), Path(""))
print(p.relative_to("/usr"), p.is_relative_to("/usr/lib"), p.match("*.gz"), p.match("lib/*"))
try:
    p.relative_to("/home")
except ValueError as e:
    print(e)
try:
    Path("/").with_name("x")
except ValueError as e:
    print(e)
try:
    Path("a").with_suffix("gz")
except ValueError as e:
    print(e)
try:
    Path(3)
except TypeError as e:
    print(e)
w = PureWindowsPath("C:\\Users\\me/docs/file.TXT")
print(w, repr(w), w.drive, w.root, w.parts, w.as_posix(), w.suffix, w.parent, w == PureWindowsPath("c:/users/ME/docs/file.txt"))
print(PureWindowsPath("//host/share/x").parts, PureWindowsPath("c:x").is_absolute(), PureWindowsPath("c:/x", "d:y", "z"))
print("x" / Path("y"), Path("a", "b", "c").joinpath("d", "e"), Path("a").joinpath("/b"))
print(sorted([Path("b"), Path("a/c"), Path("a")]), {Path("a"): 1})
print(p.as_uri(), bytes(Path("a")), str(Path("//a/b")), Path("///a"))
print(p.parents[-1], PurePath("a").with_name("b"), Path("a/b/c.py").relative_to(Path("a")))
try:
    print(Path("a") / 3)
except TypeError as e:
    print(e)
r = Path("x")
s = r / "y"
