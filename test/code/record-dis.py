"""Writes what this interpreter compiles snippets to, in the words of Memlens's opcodes.

    python3 record-dis.py < snippets.json > dis-3.12.json

Reads a JSON object of name and source; writes name and a list of [qualname, instructions]. Left out is what
the table of opcodes joins or does elsewhere: caches, nulls of calls, tests of truth, jumps and which way a
condition jumps.
"""
import dis
import json
import sys
import types

VERSION = sys.version_info[:2]
DROPPED = {"CACHE", "RESUME", "NOP", "EXTENDED_ARG", "COPY_FREE_VARS", "TO_BOOL", "PUSH_NULL", "END_FOR",
           "CONVERT_VALUE",
           "JUMP_FORWARD", "JUMP_BACKWARD", "JUMP_BACKWARD_NO_INTERRUPT"}
PAIRS = {"LOAD_FAST_LOAD_FAST": ("LOAD_FAST", "LOAD_FAST"), "STORE_FAST_LOAD_FAST": ("STORE_FAST", "LOAD_FAST"),
         "STORE_FAST_STORE_FAST": ("STORE_FAST", "STORE_FAST")}
INTRINSIC = {"UNARY_POSITIVE": "UNARY_OP +", "LIST_TO_TUPLE": "LIST_TO_TUPLE", "IMPORT_STAR": "IMPORT_STAR"}
RENAMED = {"LOAD_FAST_CHECK": "LOAD_FAST", "LOAD_FROM_DICT_OR_DEREF": "LOAD_CLASS_DEREF",
           "LOAD_FROM_DICT_OR_GLOBALS": "LOAD_CLASS_GLOBAL", "CALL_FUNCTION_EX": "CALL_EX"}


def constant(value):
    if isinstance(value, types.CodeType):
        return "<code %s>" % value.co_name
    if isinstance(value, frozenset):
        return "frozenset({%s})" % ", ".join(sorted(map(constant, value)))
    if isinstance(value, tuple):
        return "(%s%s)" % (", ".join(map(constant, value)), "," if len(value) == 1 else "")
    return repr(value)


def words(code):
    out = []
    keywords = None
    previous = None
    for one in dis.get_instructions(code):
        name, arg, value = one.opname, one.arg, one.argval
        last, previous = previous, name
        name = RENAMED.get(name, name)
        if name in DROPPED or (name == "POP_TOP" and last in ("RETURN_GENERATOR", "END_FOR")):
            continue
        if name == "POP_TOP" and out[-1] == "IMPORT_STAR":
            continue
        if name == "RETURN_CONST":
            out += ["LOAD_CONST " + constant(value), "RETURN_VALUE"]
        elif name == "LOAD_CONST":
            out.append("LOAD_CONST " + constant(value))
        elif name in PAIRS:
            out += ["%s %s" % pair for pair in zip(PAIRS[name], value)]
        elif name in ("LOAD_FAST", "LOAD_CLOSURE"):
            if VERSION >= (3, 13) and (value in code.co_cellvars or value in code.co_freevars):
                name = "LOAD_CLOSURE"
            out.append("%s %s" % (name, value))
        elif name == "KW_NAMES":
            keywords = constant(code.co_consts[arg])
        elif name == "CALL" and keywords is not None:
            out += ["LOAD_CONST " + keywords, "CALL_KW %d" % arg]
            keywords = None
        elif name == "CALL_EX":
            out.append("CALL_EX %d" % (arg & 1))
        elif name == "LOAD_ATTR":
            out.append(("LOAD_METHOD " if arg & 1 else "LOAD_ATTR ") + code.co_names[arg >> 1])
        elif name == "LOAD_SUPER_ATTR":
            out.append(("LOAD_SUPER_METHOD " if arg & 1 else "LOAD_SUPER_ATTR ") + code.co_names[arg >> 2])
        elif name == "LOAD_GLOBAL":
            out.append("LOAD_GLOBAL " + code.co_names[arg >> 1])
        elif name == "BINARY_OP":
            out.append(("INPLACE_OP " if one.argrepr.endswith("=") else "BINARY_OP ") + one.argrepr)
        elif name == "COMPARE_OP":
            out.append("COMPARE_OP " + (value[5:-1] if value.startswith("bool(") else value))
        elif name in ("UNARY_NEGATIVE", "UNARY_INVERT"):
            out.append("UNARY_OP " + ("-" if name == "UNARY_NEGATIVE" else "~"))
        elif name.startswith("CALL_INTRINSIC"):
            which = one.argrepr.replace("INTRINSIC_", "")
            out.append(INTRINSIC.get(which, "CALL_INTRINSIC " + which))
        elif name.startswith("POP_JUMP_IF_"):
            out.append("POP_JUMP_IF" + ("_NONE" if name.endswith("NONE") else ""))
        elif name in ("FOR_ITER", "SEND") or name == "YIELD_VALUE":
            out.append(name)
        elif name.startswith("FORMAT_"):
            out.append("FORMAT_VALUE")
        elif name == "SET_FUNCTION_ATTRIBUTE":
            out[-1] = "MAKE_FUNCTION %d" % (int(out[-1].split()[1]) | arg)
        elif name == "MAKE_FUNCTION":
            out.append("MAKE_FUNCTION %d" % (arg or 0))
        elif arg is None:
            out.append(name)
        elif one.opcode in dis.hasname or one.opcode in dis.haslocal or one.opcode in dis.hasfree:
            out.append("%s %s" % (name, value))
        else:
            out.append("%s %d" % (name, arg))
    return out


def walk(code, found):
    found.append([code.co_qualname, words(code)])
    for value in code.co_consts:
        if isinstance(value, types.CodeType):
            walk(value, found)
    return found


def main():
    recorded = {}
    for name, source in json.load(sys.stdin).items():
        try:
            recorded[name] = walk(compile(source, name, "exec", dont_inherit=True), [])
        except SyntaxError:
            pass
    print("{")
    for at, (name, found) in enumerate(recorded.items()):
        lines = ",\n".join("    " + json.dumps(one) for one in found)
        print('  "%s": [\n%s\n  ]%s' % (name, lines, "," if at < len(recorded) - 1 else ""))
    print("}")


main()
