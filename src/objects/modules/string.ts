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
    def __init__(self, template):
        self.template = template
    def _pieces(self):
        text = self.template
        at = 0
        while True:
            found = text.find(self.delimiter, at)
            if found < 0:
                yield text[at:], None, None
                return
            yield text[at:found], None, None
            rest = text[found + 1:]
            if rest.startswith(self.delimiter):
                yield self.delimiter, None, None
                at = found + 2
                continue
            braced = rest.startswith("{")
            end = start = 1 if braced else 0
            while end < len(rest) and rest[end].isascii() and (rest[end] == "_" or rest[end].isalnum()) and not (
                    end == start and rest[end].isdigit()):
                end += 1
            name = rest[start:end]
            if not name or braced and rest[end:end + 1] != "}":
                yield self.delimiter, None, found
                at = found + 1
                continue
            end += braced
            yield text[found:found + 1 + end], name, None
            at = found + 1 + end
    def _invalid(self, at):
        lines = self.template[:at].splitlines(keepends=True)
        if not lines:
            colno = 1
            lineno = 1
        else:
            colno = at - len("".join(lines[:-1]))
            lineno = len(lines)
        raise ValueError("Invalid placeholder in string: line %d, col %d" % (lineno, colno))
    def substitute(self, mapping=_sentinel, /, **kws):
        return self._fill(mapping, kws, False)
    def safe_substitute(self, mapping=_sentinel, /, **kws):
        return self._fill(mapping, kws, True)
    def _fill(self, mapping, kws, safe):
        out = []
        for piece, name, invalid in self._pieces():
            if name is not None:
                try:
                    if name in kws:
                        piece = str(kws[name])
                    else:
                        piece = str(mapping[name])
                except KeyError:
                    if not safe:
                        raise
            elif invalid is not None and not safe:
                self._invalid(invalid)
            out.append(piece)
        return "".join(out)
    def is_valid(self):
        return all(invalid is None for piece, name, invalid in self._pieces())
    def get_identifiers(self):
        ids = []
        for piece, name, invalid in self._pieces():
            if name is not None and name not in ids:
                ids.append(name)
        return ids

class Formatter:
    def format(self, format_string, /, *args, **kwargs):
        return self.vformat(format_string, args, kwargs)
    def vformat(self, format_string, args, kwargs):
        return format_string.format(*args, **kwargs)
    def get_value(self, key, args, kwargs):
        return args[key] if isinstance(key, int) else kwargs[key]
    def check_unused_args(self, used_args, args, kwargs):
        pass
    def format_field(self, value, format_spec):
        return format(value, format_spec)
    def convert_field(self, value, conversion):
        if conversion is None:
            return value
        return {"s": str, "r": repr, "a": ascii}[conversion](value)
`;

export const stringModule: ModuleSpec = { name: 'string', python };
