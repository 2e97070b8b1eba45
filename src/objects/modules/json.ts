/** The module `json`: reading and writing are ours, the functions around them as in CPython. */

import type { ModuleSpec } from './spec';

const python = `
__all__ = ["dump", "dumps", "load", "loads", "JSONDecoder", "JSONDecodeError", "JSONEncoder"]

class JSONDecodeError(ValueError):
    def __init__(self, msg, doc, pos):
        lineno = doc.count("\\n", 0, pos) + 1
        colno = pos - doc.rfind("\\n", 0, pos)
        errmsg = "%s: line %d column %d (char %d)" % (msg, lineno, colno, pos)
        ValueError.__init__(self, errmsg)
        self.msg = msg
        self.doc = doc
        self.pos = pos
        self.lineno = lineno
        self.colno = colno
    def __reduce__(self):
        return self.__class__, (self.msg, self.doc, self.pos)

_escapes = {'"': '"', "\\\\": "\\\\", "/": "/", "b": "\\b", "f": "\\f", "n": "\\n", "r": "\\r", "t": "\\t"}
_space = " \\t\\n\\r"

def _hex4(s, pos):
    digits = s[pos:pos + 4]
    if len(digits) == 4:
        try:
            return int(digits, 16)
        except ValueError:
            pass
    raise JSONDecodeError("Invalid \\\\uXXXX escape", s, pos - 1)

def _scan_string(s, end, strict=True):
    chunks = []
    begin = end - 1
    start = end
    while True:
        quote = s.find('"', end)
        slash = s.find("\\\\", end, quote if quote >= 0 else len(s))
        if quote < 0 and slash < 0:
            raise JSONDecodeError("Unterminated string starting at", s, begin)
        stop = slash if slash >= 0 else quote
        content = s[end:stop]
        if strict:
            for i, c in enumerate(content):
                if c < " ":
                    raise JSONDecodeError("Invalid control character at", s, end + i)
        if slash < 0:
            if not chunks:
                return content, quote + 1
            chunks.append(content)
            return "".join(chunks), quote + 1
        chunks.append(content)
        if slash + 1 >= len(s):
            raise JSONDecodeError("Unterminated string starting at", s, begin)
        esc = s[slash + 1]
        if esc != "u":
            if esc not in _escapes:
                raise JSONDecodeError("Invalid \\\\escape", s, slash)
            chunks.append(_escapes[esc])
            end = slash + 2
        else:
            uni = _hex4(s, slash + 2)
            end = slash + 6
            if 0xD800 <= uni <= 0xDBFF and s[end:end + 2] == "\\\\u":
                uni2 = _hex4(s, end + 2)
                if 0xDC00 <= uni2 <= 0xDFFF:
                    uni = 0x10000 + (((uni - 0xD800) << 10) | (uni2 - 0xDC00))
                    end += 6
            chunks.append(chr(uni))

def _skip(s, end):
    while s[end:end + 1] and s[end] in _space:
        end += 1
    return end

class _Scanner:
    def __init__(self, decoder):
        self.decoder = decoder
        self.memo = {}
    def once(self, s, idx):
        d = self.decoder
        nextchar = s[idx:idx + 1]
        if nextchar == '"':
            return _scan_string(s, idx + 1, d.strict)
        elif nextchar == "{":
            return self.object(s, idx + 1)
        elif nextchar == "[":
            return self.array(s, idx + 1)
        elif nextchar == "n" and s[idx:idx + 4] == "null":
            return None, idx + 4
        elif nextchar == "t" and s[idx:idx + 4] == "true":
            return True, idx + 4
        elif nextchar == "f" and s[idx:idx + 5] == "false":
            return False, idx + 5
        end = idx
        if s[end:end + 1] == "-":
            end += 1
        if s[end:end + 1] == "0":
            end += 1
        elif s[end:end + 1] and s[end] in "123456789":
            while s[end:end + 1] and s[end] in "0123456789":
                end += 1
        else:
            if nextchar == "N" and s[idx:idx + 3] == "NaN":
                return d.parse_constant("NaN"), idx + 3
            elif nextchar == "I" and s[idx:idx + 8] == "Infinity":
                return d.parse_constant("Infinity"), idx + 8
            elif nextchar == "-" and s[idx:idx + 9] == "-Infinity":
                return d.parse_constant("-Infinity"), idx + 9
            raise StopIteration(idx)
        whole = end
        if s[end:end + 1] == "." and s[end + 1:end + 2].isdigit():
            end += 1
            while s[end:end + 1] and s[end] in "0123456789":
                end += 1
        if s[end:end + 1] in ("e", "E"):
            more = end + 1
            if s[more:more + 1] in ("+", "-"):
                more += 1
            if s[more:more + 1].isdigit():
                while s[more:more + 1] and s[more] in "0123456789":
                    more += 1
                end = more
        if end != whole:
            return d.parse_float(s[idx:end]), end
        return d.parse_int(s[idx:end]), end
    def object(self, s, end):
        d = self.decoder
        pairs = []
        end = _skip(s, end)
        nextchar = s[end:end + 1]
        if nextchar != '"':
            if nextchar == "}":
                return self.made(pairs), end + 1
            raise JSONDecodeError("Expecting property name enclosed in double quotes", s, end)
        end += 1
        while True:
            key, end = _scan_string(s, end, d.strict)
            key = self.memo.setdefault(key, key)
            end = _skip(s, end)
            if s[end:end + 1] != ":":
                raise JSONDecodeError("Expecting ':' delimiter", s, end)
            end = _skip(s, end + 1)
            try:
                value, end = self.once(s, end)
            except StopIteration as err:
                raise JSONDecodeError("Expecting value", s, err.value) from None
            pairs.append((key, value))
            end = _skip(s, end)
            nextchar = s[end:end + 1]
            if nextchar == "}":
                return self.made(pairs), end + 1
            if nextchar != ",":
                raise JSONDecodeError("Expecting ',' delimiter", s, end)
            end = _skip(s, end + 1)
            if s[end:end + 1] != '"':
                raise JSONDecodeError("Expecting property name enclosed in double quotes", s, end)
            end += 1
    def made(self, pairs):
        d = self.decoder
        if d.object_pairs_hook is not None:
            return d.object_pairs_hook(pairs)
        result = dict(pairs)
        if d.object_hook is not None:
            result = d.object_hook(result)
        return result
    def array(self, s, end):
        values = []
        end = _skip(s, end)
        if s[end:end + 1] == "]":
            return values, end + 1
        while True:
            try:
                value, end = self.once(s, end)
            except StopIteration as err:
                raise JSONDecodeError("Expecting value", s, err.value) from None
            values.append(value)
            end = _skip(s, end)
            nextchar = s[end:end + 1]
            if nextchar == "]":
                return values, end + 1
            if nextchar != ",":
                raise JSONDecodeError("Expecting ',' delimiter", s, end)
            end = _skip(s, end + 1)

class JSONDecoder:
    def __init__(self, *, object_hook=None, parse_float=None, parse_int=None, parse_constant=None, strict=True,
                 object_pairs_hook=None):
        self.object_hook = object_hook
        self.parse_float = parse_float or float
        self.parse_int = parse_int or int
        self.parse_constant = parse_constant or float
        self.strict = strict
        self.object_pairs_hook = object_pairs_hook
    def decode(self, s):
        obj, end = self.raw_decode(s, idx=_skip(s, 0))
        end = _skip(s, end)
        if end != len(s):
            raise JSONDecodeError("Extra data", s, end)
        return obj
    def raw_decode(self, s, idx=0):
        try:
            obj, end = _Scanner(self).once(s, idx)
        except StopIteration as err:
            raise JSONDecodeError("Expecting value", s, err.value) from None
        return obj, end

_named = {"\\\\": "\\\\\\\\", '"': '\\\\"', "\\b": "\\\\b", "\\f": "\\\\f", "\\n": "\\\\n", "\\r": "\\\\r", "\\t": "\\\\t"}

def _quote(s, ascii_only):
    out = []
    for c in s:
        if c in _named:
            c = _named[c]
        elif c < " " or ascii_only and c > "~":
            n = ord(c)
            if n >= 0x10000:
                n -= 0x10000
                c = "\\\\u%04x\\\\u%04x" % (0xD800 | ((n >> 10) & 0x3FF), 0xDC00 | (n & 0x3FF))
            else:
                c = "\\\\u%04x" % n
        out.append(c)
    return '"' + "".join(out) + '"'

class JSONEncoder:
    item_separator = ", "
    key_separator = ": "
    def __init__(self, *, skipkeys=False, ensure_ascii=True, check_circular=True, allow_nan=True, sort_keys=False,
                 indent=None, separators=None, default=None):
        self.skipkeys = skipkeys
        self.ensure_ascii = ensure_ascii
        self.check_circular = check_circular
        self.allow_nan = allow_nan
        self.sort_keys = sort_keys
        self.indent = indent
        if separators is not None:
            self.item_separator, self.key_separator = separators
        elif indent is not None:
            self.item_separator = ","
        if default is not None:
            self.default = default
    def default(self, o):
        raise TypeError(f"Object of type {o.__class__.__name__} is not JSON serializable")
    def encode(self, o):
        return "".join(self.iterencode(o))
    def iterencode(self, o, _one_shot=False):
        out = []
        indent = self.indent
        if isinstance(indent, int):
            indent = " " * indent
        self._write(o, out, {}, indent, 0)
        return out
    def _float(self, o):
        if o != o:
            text = "NaN"
        elif o == float("inf"):
            text = "Infinity"
        elif o == -float("inf"):
            text = "-Infinity"
        else:
            return float.__repr__(o)
        if not self.allow_nan:
            raise ValueError("Out of range float values are not JSON compliant: " + repr(o)
                             if _details else "Out of range float values are not JSON compliant")
        return text
    def _write(self, o, out, markers, indent, level):
        if isinstance(o, str):
            out.append(_quote(o, self.ensure_ascii))
        elif o is None:
            out.append("null")
        elif o is True:
            out.append("true")
        elif o is False:
            out.append("false")
        elif isinstance(o, int):
            out.append(int.__repr__(o))
        elif isinstance(o, float):
            out.append(self._float(o))
        elif isinstance(o, (list, tuple)):
            if not o:
                out.append("[]")
                return
            self._enter(o, markers)
            out.append("[")
            newline = "" if indent is None else "\\n" + indent * (level + 1)
            separator = self.item_separator + newline
            out.append(newline)
            first = True
            for value in o:
                if first:
                    first = False
                else:
                    out.append(separator)
                self._write(value, out, markers, indent, level + 1)
            if indent is not None:
                out.append("\\n" + indent * level)
            out.append("]")
            del markers[id(o)]
        elif isinstance(o, dict):
            if not o:
                out.append("{}")
                return
            self._enter(o, markers)
            out.append("{")
            newline = "" if indent is None else "\\n" + indent * (level + 1)
            separator = self.item_separator + newline
            out.append(newline)
            first = True
            for key, value in (sorted(o.items()) if self.sort_keys else o.items()):
                if isinstance(key, str):
                    pass
                elif isinstance(key, float):
                    key = self._float(key)
                elif key is True:
                    key = "true"
                elif key is False:
                    key = "false"
                elif key is None:
                    key = "null"
                elif isinstance(key, int):
                    key = int.__repr__(key)
                elif self.skipkeys:
                    continue
                else:
                    raise TypeError(f"keys must be str, int, float, bool or None, not {key.__class__.__name__}")
                if first:
                    first = False
                else:
                    out.append(separator)
                out.append(_quote(key, self.ensure_ascii))
                out.append(self.key_separator)
                self._write(value, out, markers, indent, level + 1)
            if indent is not None:
                out.append("\\n" + indent * level)
            out.append("}")
            del markers[id(o)]
        else:
            self._enter(o, markers)
            self._write(self.default(o), out, markers, indent, level)
            del markers[id(o)]
    def _enter(self, o, markers):
        if id(o) in markers:
            raise ValueError("Circular reference detected")
        markers[id(o)] = o

import sys
_details = sys.version_info >= (3, 12)

def dumps(obj, *, skipkeys=False, ensure_ascii=True, check_circular=True, allow_nan=True, cls=None, indent=None,
          separators=None, default=None, sort_keys=False, **kw):
    if cls is None:
        cls = JSONEncoder
    return cls(skipkeys=skipkeys, ensure_ascii=ensure_ascii, check_circular=check_circular, allow_nan=allow_nan,
               indent=indent, separators=separators, default=default, sort_keys=sort_keys, **kw).encode(obj)

def dump(obj, fp, **kw):
    fp.write(dumps(obj, **kw))

def loads(s, *, cls=None, **kw):
    if isinstance(s, str):
        if s.startswith("\\ufeff"):
            raise JSONDecodeError("Unexpected UTF-8 BOM (decode using utf-8-sig)", s, 0)
    elif isinstance(s, (bytes, bytearray)):
        s = s.decode("utf-8")
    else:
        raise TypeError(f"the JSON object must be str, bytes or bytearray, not {s.__class__.__name__}")
    if cls is None:
        cls = JSONDecoder
    return cls(**kw).decode(s)

def load(fp, **kw):
    return loads(fp.read(), **kw)
`;

export const jsonModule: ModuleSpec = { name: 'json', python };
