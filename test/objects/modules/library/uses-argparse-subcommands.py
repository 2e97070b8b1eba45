import argparse
def positive(s):
    n = int(s)
    if n <= 0:
        raise argparse.ArgumentTypeError("%s is not positive" % s)
    return n
class Upper(argparse.Action):
    def __call__(self, parser, namespace, values, option_string=None):
        setattr(namespace, self.dest, values.upper())
parser = argparse.ArgumentParser(formatter_class=argparse.ArgumentDefaultsHelpFormatter, prog="main")
sub = parser.add_subparsers(dest="command", help="what to do", required=True)
add = sub.add_parser("add", help="adds")
add.add_argument("x", type=positive)
add.add_argument("y", type=positive, nargs="?", default=7, help="second")
add.set_defaults(func=lambda a: a.x + a.y)
mul = sub.add_parser("mul", aliases=["m"], help="multiplies", description="Multiplies numbers.")
mul.add_argument("numbers", type=int, nargs="+")
mul.add_argument("--name", action=Upper, default="q", help="the name")
parser.print_help()
add.print_help()
mul.print_help()
a = parser.parse_args(["add", "3", "4"])
print(a.func(a), a.command)
print(parser.parse_args(["m", "3", "4", "--name", "abc"]))
for bad in (["add", "-3"], ["add", "0"], ["div"], [], ["mul"]):
    try:
        parser.parse_args(bad)
    except SystemExit as e:
        print(bad, e)
q = argparse.ArgumentParser(exit_on_error=False, usage="%(prog)s [x]", prog="zz", add_help=False, allow_abbrev=False)
q.add_argument("--n", type=int, dest="count", required=True)
try:
    q.parse_args(["--n", "a"])
except argparse.ArgumentError as e:
    print(e, e.argument_name, e.message)
print(q.format_usage())
act = q.add_argument("-x", "--extra", nargs="?", const=5, type=int)
print(act)
print(q.parse_args(["--n", "1", "-x"]), q.parse_args(["--n=1", "-x9"]), q.parse_args(["-x", "3", "--n", "-4"]))
r = argparse.ArgumentParser("r", parents=[q], conflict_handler="resolve", formatter_class=argparse.RawTextHelpFormatter, description="a\n  b")
r.add_argument("-x", help="line\nline2")
r.print_help()
