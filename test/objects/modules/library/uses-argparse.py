import argparse
p = argparse.ArgumentParser(prog="tool", description="A tool that does things with many words in its description so that it wraps around.", epilog="The end.")
p.add_argument("file", help="the file")
p.add_argument("rest", nargs="*", help="more", metavar="REST")
p.add_argument("-v", "--verbose", action="store_true", help="say more")
p.add_argument("-n", "--number", type=int, default=3, help="how many (default: %(default)s)")
p.add_argument("--mode", choices=["fast", "slow"], default="fast")
p.add_argument("-q", action="count", default=0)
p.add_argument("--item", action="append")
p.add_argument("--pair", nargs=2, metavar=("A", "B"))
p.add_argument("--a-very-long-option-name", help="its help goes to the next line because the name is long")
p.add_argument("--flag", action=argparse.BooleanOptionalAction, default=True, help="a flag")
g = p.add_argument_group("numbers", "about numbers")
g.add_argument("--ratio", type=float)
m = p.add_mutually_exclusive_group()
m.add_argument("--foo", action="store_const", const=1)
m.add_argument("--bar", action="store_false")
p.add_argument("--version", action="version", version="%(prog)s 1.0")
p.print_help()
p.print_usage()
a = p.parse_args(["x"])
print(a)
print(p.parse_args(["x", "y", "-v", "-n", "5", "--mode=slow", "-qqq", "--item", "1", "--item=2", "--pair", "u", "w", "--no-flag", "--rat", "2.5", "z"][:16]))
print(a.file, a.number, vars(a)["mode"])
for bad in (["x", "-n", "z"], [], ["x", "--mode", "other"], ["x", "--zzz"], ["x", "--foo", "--bar"], ["x", "--pair", "1"], ["x", "--fl", "3"]):
    try:
        p.parse_args(bad)
    except SystemExit as e:
        print("exit", e.code)
try:
    p.parse_args(["--version"])
except SystemExit as e:
    print("exit", e.code)
try:
    p.parse_args(["-h"])
except SystemExit as e:
    print("exit", e.code)
print(p.parse_known_args(["x", "--zz", "-v"]))
n = argparse.Namespace(x=1, y="2")
print(n, n == argparse.Namespace(x=1, y="2"), "x" in n)
