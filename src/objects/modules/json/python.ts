/** What of `json` is Python, and what only Python code can do: hooks, classes, errors. */

export const python = `
class JSONDecodeError(ValueError):
    __module__ = 'json.decoder'

    def __init__(self, msg, doc, pos):
        lineno = doc.count('\\n', 0, pos) + 1
        colno = pos - doc.rfind('\\n', 0, pos)
        ValueError.__init__(self, '%s: line %d column %d (char %d)' % (msg, lineno, colno, pos))
        self.msg = msg
        self.doc = doc
        self.pos = pos
        self.lineno = lineno
        self.colno = colno

    def __reduce__(self):
        return self.__class__, (self.msg, self.doc, self.pos)

_nan = float('nan')
_inf = float('inf')
_CONSTANTS = {'-Infinity': -_inf, 'Infinity': _inf, 'NaN': _nan}

class JSONDecoder:
    __module__ = 'json.decoder'

    def __init__(self, *, object_hook=None, parse_float=None, parse_int=None,
                 parse_constant=None, strict=True, object_pairs_hook=None):
        self.object_hook = object_hook
        self.parse_float = parse_float or float
        self.parse_int = parse_int or int
        self.parse_constant = parse_constant or _CONSTANTS.__getitem__
        self.strict = strict
        self.object_pairs_hook = object_pairs_hook
        self._plain = not (object_hook or parse_float or parse_int or parse_constant or object_pairs_hook)

    def decode(self, s):
        start = _skip(s, 0)
        obj, end = self.raw_decode(s, start)
        end = _skip(s, end)
        if end != len(s):
            raise JSONDecodeError('Extra data', s, end)
        return obj

    def raw_decode(self, s, idx=0):
        if self._plain:
            found = _read(s, idx, self.strict)
            if found is not None:
                if len(found) == 3:
                    raise JSONDecodeError(found[0], s, found[1]) from None
                return found
        return _Scanner(self, s).value(idx)

def _skip(s, i):
    while i < len(s) and s[i] in ' \\t\\n\\r':
        i += 1
    return i

class _Scanner:
    def __init__(self, decoder, text):
        self.decoder = decoder
        self.text = text
        self.keys = {}

    def string(self, i):
        found = _scan_string(self.text, i, self.decoder.strict)
        if len(found) == 3:
            raise JSONDecodeError(found[0], self.text, found[1])
        return found

    def value(self, i):
        text, decoder = self.text, self.decoder
        c = text[i:i + 1]
        if c == '"':
            return self.string(i + 1)
        if c == '{':
            return self.object(i)
        if c == '[':
            return self.array(i)
        for word, meaning in (('null', None), ('true', True), ('false', False)):
            if text.startswith(word, i):
                return meaning, i + len(word)
        for word in ('NaN', 'Infinity', '-Infinity'):
            if text.startswith(word, i):
                return decoder.parse_constant(word), i + len(word)
        end = _number_end(text, i)
        if end is None:
            raise JSONDecodeError('Expecting value', text, i)
        digits = text[i:end[0]]
        return (decoder.parse_float if end[1] else decoder.parse_int)(digits), end[0]

    def array(self, i):
        text = self.text
        items = []
        i = _skip(text, i + 1)
        if text[i:i + 1] == ']':
            return items, i + 1
        while True:
            item, i = self.value(i)
            items.append(item)
            i = _skip(text, i)
            c = text[i:i + 1]
            if c == ']':
                return items, i + 1
            if c != ',':
                raise JSONDecodeError("Expecting ',' delimiter", text, i)
            comma = i
            i = _skip(text, i + 1)
            if _names_trailing_comma and text[i:i + 1] == ']':
                raise JSONDecodeError('Illegal trailing comma before end of array', text, comma)

    def object(self, i):
        text, decoder = self.text, self.decoder
        pairs = []
        i = _skip(text, i + 1)
        if text[i:i + 1] == '}':
            i += 1
        else:
            while True:
                if text[i:i + 1] != '"':
                    raise JSONDecodeError('Expecting property name enclosed in double quotes', text, i)
                key, i = self.string(i + 1)
                key = self.keys.setdefault(key, key)
                i = _skip(text, i)
                if text[i:i + 1] != ':':
                    raise JSONDecodeError("Expecting ':' delimiter", text, i)
                value, i = self.value(_skip(text, i + 1))
                pairs.append((key, value))
                i = _skip(text, i)
                c = text[i:i + 1]
                if c == '}':
                    i += 1
                    break
                if c != ',':
                    raise JSONDecodeError("Expecting ',' delimiter", text, i)
                comma = i
                i = _skip(text, i + 1)
                if _names_trailing_comma and text[i:i + 1] == '}':
                    raise JSONDecodeError('Illegal trailing comma before end of object', text, comma)
        if decoder.object_pairs_hook is not None:
            return decoder.object_pairs_hook(pairs), i
        result = dict(pairs)
        if decoder.object_hook is not None:
            result = decoder.object_hook(result)
        return result, i

def _number_end(text, i):
    start = i
    size = len(text)
    if i < size and text[i] == '-':
        i += 1
    first = i
    while i < size and text[i] in '0123456789':
        i += 1
    if i == first:
        return None
    if text[first] == '0':
        i = first + 1
    is_float = False
    if i + 1 < size and text[i] == '.' and text[i + 1] in '0123456789':
        is_float = True
        i += 2
        while i < size and text[i] in '0123456789':
            i += 1
    if i + 1 < size and text[i] in 'eE':
        j = i + 2 if text[i + 1] in '+-' else i + 1
        if j < size and text[j] in '0123456789':
            is_float = True
            i = j
            while i < size and text[i] in '0123456789':
                i += 1
    return i, is_float

class JSONEncoder:
    __module__ = 'json.encoder'
    item_separator = ', '
    key_separator = ': '

    def __init__(self, *, skipkeys=False, ensure_ascii=True, check_circular=True, allow_nan=True,
                 sort_keys=False, indent=None, separators=None, default=None):
        self.skipkeys = skipkeys
        self.ensure_ascii = ensure_ascii
        self.check_circular = check_circular
        self.allow_nan = allow_nan
        self.sort_keys = sort_keys
        self.indent = indent
        if separators is not None:
            self.item_separator, self.key_separator = separators
        elif indent is not None:
            self.item_separator = ','
        if default is not None:
            self.default = default

    def default(self, o):
        raise TypeError('Object of type %s is not JSON serializable' % o.__class__.__name__)

    def encode(self, o):
        if self.indent is None or _jsonIndentsInC:
            text = _write(o, self.ensure_ascii, self._step(), self.item_separator, self.key_separator, self.sort_keys)
            if text is not None:
                return text
        elif isinstance(o, str):
            return _quote(o, self.ensure_ascii)
        chunks = self.iterencode(o, _one_shot=True)
        if not isinstance(chunks, (list, tuple)):
            chunks = list(chunks)
        return ''.join(chunks)

    def iterencode(self, o, _one_shot=False):
        if _one_shot and (self.indent is None or _jsonIndentsInC):
            return _Writer(self).chunks(o, 0)
        markers = {} if self.check_circular else None
        encoder = _quote_ascii if self.ensure_ascii else _quote_all
        def floatstr(o, allow_nan=self.allow_nan, repr=float.__repr__, inf=_inf, neginf=-_inf):
            if o != o:
                text = 'NaN'
            elif o == inf:
                text = 'Infinity'
            elif o == neginf:
                text = '-Infinity'
            else:
                return repr(o)
            if not allow_nan:
                raise ValueError('Out of range float values are not JSON compliant: ' + repr(o))
            return text
        return _chunk_functions(markers, self.default, encoder, self._step(), floatstr, self.key_separator,
                                self.item_separator, self.sort_keys, self.skipkeys)(o, 0)

    def _step(self):
        if self.indent is None or isinstance(self.indent, str):
            return self.indent
        return ' ' * self.indent

def _scalar(o, isinstance, str, int, float, quote, intstr, floatstr):
    if isinstance(o, str):
        return quote(o)
    if o is None:
        return 'null'
    if o is True:
        return 'true'
    if o is False:
        return 'false'
    if isinstance(o, int):
        return intstr(o)
    if isinstance(o, float):
        return floatstr(o)
    return None

def _entered(o, markers, id, ValueError):
    if markers is not None:
        key = id(o)
        if key in markers:
            raise ValueError('Circular reference detected')
        markers[key] = o
        return key

# What the functions close over is what CPython's keep: they, their cells and what is in these are one cycle.
def _chunk_functions(markers, default, quote, indent, floatstr, key_separator, item_separator, sort_keys, skipkeys,
                     ValueError=ValueError, dict=dict, float=float, id=id, int=int, isinstance=isinstance,
                     list=list, str=str, tuple=tuple, intstr=int.__repr__):
    def of_list(items, level):
        if not items:
            yield '[]'
            return
        key = _entered(items, markers, id, ValueError)
        lead = '['
        between = item_separator
        line = None
        if indent is not None:
            level += 1
            line = '\\n' + indent * level
            between = item_separator + line
            lead += line
        for value in items:
            text = _scalar(value, isinstance, str, int, float, quote, intstr, floatstr)
            if text is not None:
                yield lead + text
            else:
                yield lead
                if isinstance(value, (list, tuple)):
                    chunks = of_list(value, level)
                elif isinstance(value, dict):
                    chunks = of_dict(value, level)
                else:
                    chunks = of_any(value, level)
                yield from chunks
            lead = between
        if line is not None:
            level -= 1
            yield '\\n' + indent * level
        yield ']'
        if markers is not None:
            del markers[key]

    def of_dict(entries, level):
        if not entries:
            yield '{}'
            return
        marked = _entered(entries, markers, id, ValueError)
        yield '{'
        between = item_separator
        line = None
        if indent is not None:
            level += 1
            line = '\\n' + indent * level
            between = item_separator + line
            yield line
        lead = None
        for key, value in sorted(entries.items()) if sort_keys else entries.items():
            if not isinstance(key, str):
                name = _scalar(key, isinstance, str, int, float, quote, intstr, floatstr)
                if name is None:
                    if skipkeys:
                        continue
                    raise TypeError('keys must be str, int, float, bool or None, not ' + key.__class__.__name__)
                key = name
            if lead is not None:
                yield lead
            lead = between
            yield quote(key)
            yield key_separator
            text = _scalar(value, isinstance, str, int, float, quote, intstr, floatstr)
            if text is not None:
                yield text
                continue
            if isinstance(value, (list, tuple)):
                chunks = of_list(value, level)
            elif isinstance(value, dict):
                chunks = of_dict(value, level)
            else:
                chunks = of_any(value, level)
            yield from chunks
        if line is not None:
            level -= 1
            yield '\\n' + indent * level
        yield '}'
        if markers is not None:
            del markers[marked]

    def of_any(o, level):
        text = _scalar(o, isinstance, str, int, float, quote, intstr, floatstr)
        if text is not None:
            yield text
        elif isinstance(o, (list, tuple)):
            yield from of_list(o, level)
        elif isinstance(o, dict):
            yield from of_dict(o, level)
        else:
            key = _entered(o, markers, id, ValueError)
            o = default(o)
            yield from of_any(o, level)
            if markers is not None:
                del markers[key]

    return of_any

class _Writer:
    def __init__(self, encoder):
        self.encoder = encoder
        self.step = encoder._step()
        self.open = {} if encoder.check_circular else None

    def number(self, o):
        if o != o:
            text = 'NaN'
        elif o == _inf:
            text = 'Infinity'
        elif o == -_inf:
            text = '-Infinity'
        else:
            return float.__repr__(o)
        if not self.encoder.allow_nan:
            shown = ': ' + repr(o) if _shows_float else ''
            raise ValueError('Out of range float values are not JSON compliant' + shown)
        return text

    def scalar(self, o):
        if isinstance(o, str):
            return _quote(o, self.encoder.ensure_ascii)
        if o is None:
            return 'null'
        if o is True:
            return 'true'
        if o is False:
            return 'false'
        if isinstance(o, int):
            return int.__repr__(o)
        if isinstance(o, float):
            return self.number(o)
        return None

    def key(self, key):
        if isinstance(key, str):
            return key
        if isinstance(key, float):
            return self.number(key)
        if key is None or isinstance(key, int):
            return self.scalar(key)
        if self.encoder.skipkeys:
            return None
        raise TypeError('keys must be str, int, float, bool or None, not ' + key.__class__.__name__)

    def enter(self, o):
        if self.open is not None:
            if id(o) in self.open:
                raise ValueError('Circular reference detected')
            self.open[id(o)] = o

    def leave(self, o):
        if self.open is not None:
            del self.open[id(o)]

    def chunks(self, o, level):
        text = self.scalar(o)
        if text is not None:
            yield text
            return
        if isinstance(o, (list, tuple)):
            if not o:
                yield '[]'
                return
            self.enter(o)
            lead = '[' + self.line(level + 1)
            between = self.encoder.item_separator + self.line(level + 1)
            for item in o:
                text = self.scalar(item)
                if text is not None:
                    yield lead + text
                else:
                    yield lead
                    yield from self.chunks(item, level + 1)
                lead = between
            self.leave(o)
            if self.step is not None:
                yield self.line(level)
            yield ']'
        elif isinstance(o, dict):
            if not o:
                yield '{}'
                return
            self.enter(o)
            yield '{'
            if self.step is not None:
                yield self.line(level + 1)
            between = self.encoder.item_separator + self.line(level + 1)
            first = True
            for key, value in sorted(o.items()) if self.encoder.sort_keys else o.items():
                name = self.key(key)
                if name is None:
                    continue
                if not first:
                    yield between
                first = False
                yield _quote(name, self.encoder.ensure_ascii)
                yield self.encoder.key_separator
                yield from self.chunks(value, level + 1)
            self.leave(o)
            if self.step is not None:
                yield self.line(level)
            yield '}'
        else:
            self.enter(o)
            yield from self.chunks(self.encoder.default(o), level)
            self.leave(o)

    def line(self, level):
        return '' if self.step is None else '\\n' + self.step * level

_default_decoder = JSONDecoder()
_default_encoder = JSONEncoder()

def detect_encoding(b):
    if b.startswith(b'\\xef\\xbb\\xbf'):
        return 'utf-8-sig'
    return 'utf-8'

def loads(s, *, cls=None, object_hook=None, parse_float=None, parse_int=None, parse_constant=None,
          object_pairs_hook=None, **kw):
    if isinstance(s, str):
        if s.startswith('\\ufeff'):
            raise JSONDecodeError('Unexpected UTF-8 BOM (decode using utf-8-sig)', s, 0)
    else:
        if not isinstance(s, (bytes, bytearray)):
            raise TypeError('the JSON object must be str, bytes or bytearray, not ' + s.__class__.__name__)
        s = s.decode(detect_encoding(s), 'surrogatepass')
    if (cls is None and object_hook is None and parse_int is None and parse_float is None and
            parse_constant is None and object_pairs_hook is None and not kw):
        return _default_decoder.decode(s)
    if cls is None:
        cls = JSONDecoder
    if object_hook is not None:
        kw['object_hook'] = object_hook
    if object_pairs_hook is not None:
        kw['object_pairs_hook'] = object_pairs_hook
    if parse_float is not None:
        kw['parse_float'] = parse_float
    if parse_int is not None:
        kw['parse_int'] = parse_int
    if parse_constant is not None:
        kw['parse_constant'] = parse_constant
    return cls(**kw).decode(s)

def load(fp, *, cls=None, object_hook=None, parse_float=None, parse_int=None, parse_constant=None,
         object_pairs_hook=None, **kw):
    return loads(fp.read(), cls=cls, object_hook=object_hook, parse_float=parse_float, parse_int=parse_int,
                 parse_constant=parse_constant, object_pairs_hook=object_pairs_hook, **kw)

def _encoder(cls, skipkeys, ensure_ascii, check_circular, allow_nan, indent, separators, default, sort_keys, kw):
    if (not skipkeys and ensure_ascii and check_circular and allow_nan and cls is None and indent is None and
            separators is None and default is None and not sort_keys and not kw):
        return _default_encoder
    return (cls or JSONEncoder)(skipkeys=skipkeys, ensure_ascii=ensure_ascii, check_circular=check_circular,
                                allow_nan=allow_nan, indent=indent, separators=separators, default=default,
                                sort_keys=sort_keys, **kw)

def dumps(obj, *, skipkeys=False, ensure_ascii=True, check_circular=True, allow_nan=True, cls=None,
          indent=None, separators=None, default=None, sort_keys=False, **kw):
    return _encoder(cls, skipkeys, ensure_ascii, check_circular, allow_nan, indent, separators, default,
                    sort_keys, kw).encode(obj)

def dump(obj, fp, *, skipkeys=False, ensure_ascii=True, check_circular=True, allow_nan=True, cls=None,
         indent=None, separators=None, default=None, sort_keys=False, **kw):
    for chunk in _encoder(cls, skipkeys, ensure_ascii, check_circular, allow_nan, indent, separators, default,
                          sort_keys, kw).iterencode(obj):
        fp.write(chunk)

import json.decoder
import json.encoder
`;
