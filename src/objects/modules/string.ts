/** The module `string`. */

import type { ModuleSpec } from './spec';

const python = `
whitespace = " \\t\\n\\r\\v\\f"
ascii_lowercase = "abcdefghijklmnopqrstuvwxyz"
ascii_uppercase = "ABCDEFGHIJKLMNOPQRSTUVWXYZ"
ascii_letters = ascii_lowercase + ascii_uppercase
digits = "0123456789"
hexdigits = digits + "abcdef" + "ABCDEF"
octdigits = "01234567"
punctuation = """!"#$%&'()*+,-./:;<=>?@[\\\\]^_\`{|}~"""
printable = digits + ascii_letters + punctuation + whitespace

def capwords(s, sep=None):
    return (sep or " ").join(map(str.capitalize, s.split(sep)))

_sentinel = {}

class Template:
    delimiter = "$"
    idpattern = "(?a:[_a-z][_a-z0-9]*)"
    braceidpattern = None
    flags = None
    def __init__(self, template):
        self.template = template
    @classmethod
    def _regex(cls):
        """Made when first needed; a class may bring its own pattern."""
        found = cls.__dict__.get("_compiled")
        if found is None:
            import re
            flags = re.IGNORECASE if cls.flags is None else cls.flags
            given = getattr(cls, "pattern", None)
            if given is None:
                given = (r"%(d)s(?:(?P<escaped>%(d)s)|(?P<named>%(id)s)|{(?P<braced>%(bid)s)}|(?P<invalid>))" % {
                    "d": re.escape(cls.delimiter), "id": cls.idpattern, "bid": cls.braceidpattern or cls.idpattern})
            found = cls._compiled = re.compile(given, flags | re.VERBOSE)
        return found
    def _invalid(self, mo):
        at = mo.start("invalid")
        lines = self.template[:at].splitlines(keepends=True)
        if not lines:
            colno = 1
            lineno = 1
        else:
            colno = at - len("".join(lines[:-1]))
            lineno = len(lines)
        raise ValueError("Invalid placeholder in string: line %d, col %d" % (lineno, colno))
    def substitute(self, mapping=_sentinel, /, **kws):
        if mapping is _sentinel:
            mapping = kws
        elif kws:
            from collections import ChainMap
            mapping = ChainMap(kws, mapping)
        def convert(mo):
            named = mo.group("named") or mo.group("braced")
            if named is not None:
                return str(mapping[named])
            if mo.group("escaped") is not None:
                return self.delimiter
            if mo.group("invalid") is not None:
                self._invalid(mo)
            raise ValueError("Unrecognized named group in pattern", self._regex())
        return self._regex().sub(convert, self.template)
    def safe_substitute(self, mapping=_sentinel, /, **kws):
        if mapping is _sentinel:
            mapping = kws
        elif kws:
            from collections import ChainMap
            mapping = ChainMap(kws, mapping)
        def convert(mo):
            named = mo.group("named") or mo.group("braced")
            if named is not None:
                try:
                    return str(mapping[named])
                except KeyError:
                    return mo.group()
            if mo.group("escaped") is not None:
                return self.delimiter
            return mo.group()
        return self._regex().sub(convert, self.template)
    def is_valid(self):
        return all(mo.group("invalid") is None for mo in self._regex().finditer(self.template))
    def get_identifiers(self):
        ids = []
        for mo in self._regex().finditer(self.template):
            named = mo.group("named") or mo.group("braced")
            if named is not None and named not in ids:
                ids.append(named)
        return ids

class Formatter:
    def format(self, format_string, /, *args, **kwargs):
        return self.vformat(format_string, args, kwargs)
    def vformat(self, format_string, args, kwargs):
        used = set()
        text, at = self._vformat(format_string, args, kwargs, used, 2)
        self.check_unused_args(used, args, kwargs)
        return text
    def _vformat(self, format_string, args, kwargs, used_args, recursion_depth, auto_arg_index=0):
        if recursion_depth < 0:
            raise ValueError("Max string recursion exceeded")
        result = []
        for literal, name, spec, conversion in self.parse(format_string):
            if literal:
                result.append(literal)
            if name is None:
                continue
            if name == "" or name[0] in ".[":
                if auto_arg_index is False:
                    raise ValueError("cannot switch from manual field specification to automatic field numbering")
                name = str(auto_arg_index) + name
                auto_arg_index += 1
            elif name.isdigit():
                if auto_arg_index:
                    raise ValueError("cannot switch from automatic field numbering to manual field specification")
                auto_arg_index = False
            obj, used = self.get_field(name, args, kwargs)
            used_args.add(used)
            obj = self.convert_field(obj, conversion)
            spec, auto_arg_index = self._vformat(spec, args, kwargs, used_args, recursion_depth - 1, auto_arg_index)
            result.append(self.format_field(obj, spec))
        return "".join(result), auto_arg_index
    def get_value(self, key, args, kwargs):
        return args[key] if isinstance(key, int) else kwargs[key]
    def check_unused_args(self, used_args, args, kwargs):
        pass
    def format_field(self, value, format_spec):
        return format(value, format_spec)
    def convert_field(self, value, conversion):
        if conversion is None:
            return value
        if conversion not in ("s", "r", "a"):
            raise ValueError("Unknown conversion specifier {0!s}".format(conversion))
        return {"s": str, "r": repr, "a": ascii}[conversion](value)
    def get_field(self, field_name, args, kwargs):
        end = min([i for i in (field_name.find("."), field_name.find("[")) if i >= 0], default=len(field_name))
        first, rest = field_name[:end], field_name[end:]
        if first.isdigit():
            first = int(first)
        obj = self.get_value(first, args, kwargs)
        while rest:
            if rest[0] == ".":
                end = min([i for i in (rest.find(".", 1), rest.find("[", 1)) if i >= 0], default=len(rest))
                obj = getattr(obj, rest[1:end])
                rest = rest[end:]
            else:
                end = rest.index("]")
                key = rest[1:end]
                obj = obj[int(key) if key.isdigit() else key]
                rest = rest[end + 1:]
        return obj, first
    def parse(self, format_string):
        return _fields(format_string)

def _fields(format_string):
    """Text, name, spec and conversion of each field."""
    text = ""
    at = 0
    length = len(format_string)
    while at < length:
        c = format_string[at]
        at += 1
        if c not in "{}":
            text += c
            continue
        if format_string[at:at + 1] == c:
            at += 1
            yield text + c, None, None, None
            text = ""
            continue
        if c == "}":
            raise ValueError("Single '}' encountered in format string")
        if at == length:
            raise ValueError("Single '{' encountered in format string")
        depth = 1
        start = at
        while at < length and depth:
            depth += {"{": 1, "}": -1}.get(format_string[at], 0)
            at += 1
        if depth:
            raise ValueError("expected '}' before end of string")
        field = format_string[start:at - 1]
        end = 0
        while end < len(field) and field[end] not in "!:":
            end = field.find("]", end) + 1 if field[end] == "[" and "]" in field[end:] else end + 1
        name, rest = field[:end], field[end:]
        conversion = None
        if rest[:1] == "!":
            conversion, rest = rest[1:2], rest[2:]
            if rest and rest[0] != ":":
                raise ValueError("expected ':' after conversion specifier")
        yield text, name, rest[1:], conversion
        text = ""
    if text:
        yield text, None, None, None
`;

export const stringModule: ModuleSpec = { name: 'string', python };
