/** The module `csv`: the reader and the writer are C in CPython, the rest is Python (Modules/_csv.c, Lib/csv.py). */

import type { ModuleSpec } from './spec';

const python = `
QUOTE_MINIMAL = 0
QUOTE_ALL = 1
QUOTE_NONNUMERIC = 2
QUOTE_NONE = 3
if _more_quoting:
    QUOTE_STRINGS = 4
    QUOTE_NOTNULL = 5

class Error(Exception):
    __module__ = '_csv'

_dialects = {}

class Dialect:
    delimiter = None
    quotechar = None
    escapechar = None
    doublequote = None
    skipinitialspace = None
    lineterminator = None
    quoting = None

class excel(Dialect):
    delimiter = ','
    quotechar = '"'
    doublequote = True
    skipinitialspace = False
    lineterminator = '\\r\\n'
    quoting = QUOTE_MINIMAL

class excel_tab(excel):
    delimiter = '\\t'

class unix_dialect(Dialect):
    delimiter = ','
    quotechar = '"'
    doublequote = True
    skipinitialspace = False
    lineterminator = '\\n'
    quoting = QUOTE_ALL

class _Dialect:
    __module__ = '_csv'
    def __init__(self, dialect, options):
        if isinstance(dialect, str):
            dialect = get_dialect(dialect)
        for name, default in (('delimiter', ','), ('quotechar', '"'), ('escapechar', None), ('doublequote', True),
                              ('skipinitialspace', False), ('lineterminator', '\\r\\n'), ('quoting', 0),
                              ('strict', False)):
            value = getattr(dialect, name, default) if dialect is not None else default
            if value is None and name not in ('quotechar', 'escapechar'):
                value = default
            setattr(self, name, options.pop(name, value))
        for name in options:
            raise TypeError("'%s' is an invalid keyword argument for this function" % name)
        for name in ('delimiter', 'quotechar', 'escapechar'):
            value = getattr(self, name)
            if name != 'delimiter' and value is None:
                continue
            if not isinstance(value, str):
                raise TypeError('"%s" must be string%s, not %s' % (
                    name, '' if name == 'delimiter' else ' or None', type(value).__name__))
            if len(value) != 1:
                raise TypeError('"%s" must be a 1-character string' % name)
        if self.quoting != QUOTE_NONE and self.quotechar is None:
            raise TypeError('quotechar must be set if quoting enabled')

def register_dialect(name, dialect=None, **options):
    _dialects[name] = _Dialect(dialect, options)

def unregister_dialect(name):
    if name not in _dialects:
        raise Error('unknown dialect')
    del _dialects[name]

def get_dialect(name):
    if name not in _dialects:
        raise Error('unknown dialect')
    return _dialects[name]

def list_dialects():
    return list(_dialects)

_limit = [131072]

def field_size_limit(*limit):
    old = _limit[0]
    if limit:
        _limit[0] = limit[0]
    return old

class _Reader:
    __slots__ = ('_lines', 'dialect', 'line_num', '_room', '_p1', '_p2', '_p3', '_p4', '_p5')
    __module__ = '_csv'

    def __init__(self, lines, dialect):
        self._lines = iter(lines)
        self.dialect = dialect
        self.line_num = 0
        self._room = None

    def __iter__(self):
        return self

    def __next__(self):
        d = self.dialect
        # 4,096 characters of four bytes, behind the header of bytes (parse_grow_buff).
        if self._room is None:
            self._room = bytes(16351)
        fields = []
        field = []
        state = 'start record'
        bare = False
        while True:
            try:
                line = next(self._lines)
            except StopIteration:
                if field or state == 'in quoted':
                    if d.strict:
                        raise Error('unexpected end of data') from None
                    fields.append(self._finish(field, bare))
                    return fields
                raise
            if not isinstance(line, str):
                raise Error('iterator should return strings, not %s (the file should be opened in text mode)'
                            % type(line).__name__)
            self.line_num += 1
            for c in line:
                if state == 'start record':
                    if c in '\\r\\n':
                        state = 'ate line'
                        continue
                    state = 'start field'
                if state == 'ate line':
                    if c in '\\r\\n':
                        continue
                    raise Error('new-line character seen in unquoted field - do you need to open the file with '
                                + ("newline=''?" if _more_quoting else 'universal-newline mode?'))
                if state == 'start field':
                    if c in '\\r\\n':
                        fields.append(self._finish(field, bare))
                        field = []
                        state = 'ate line'
                    elif c == d.quotechar and d.quoting != QUOTE_NONE:
                        state = 'in quoted'
                    elif c == d.escapechar:
                        state = 'escaped'
                    elif c == ' ' and d.skipinitialspace:
                        pass
                    elif c == d.delimiter:
                        fields.append(self._finish(field, bare))
                        field = []
                    else:
                        if d.quoting == QUOTE_NONNUMERIC:
                            bare = True
                        field.append(c)
                        state = 'in field'
                elif state == 'escaped':
                    field.append(c)
                    state = 'in field'
                elif state == 'in field':
                    if c in '\\r\\n':
                        fields.append(self._finish(field, bare))
                        field, bare = [], False
                        state = 'ate line'
                    elif c == d.escapechar:
                        state = 'escaped'
                    elif c == d.delimiter:
                        fields.append(self._finish(field, bare))
                        field, bare = [], False
                        state = 'start field'
                    else:
                        field.append(c)
                elif state == 'in quoted':
                    if c == d.escapechar:
                        state = 'escaped in quoted'
                    elif c == d.quotechar and d.quoting != QUOTE_NONE:
                        state = 'quote in quoted' if d.doublequote else 'in field'
                    else:
                        field.append(c)
                elif state == 'escaped in quoted':
                    field.append(c)
                    state = 'in quoted'
                else:
                    if c == d.quotechar and d.quoting != QUOTE_NONE:
                        field.append(c)
                        state = 'in quoted'
                    elif c == d.delimiter:
                        fields.append(self._finish(field, bare))
                        field = []
                        state = 'start field'
                    elif c in '\\r\\n':
                        fields.append(self._finish(field, bare))
                        field = []
                        state = 'ate line'
                    elif not d.strict:
                        field.append(c)
                        state = 'in field'
                    else:
                        raise Error("'%s' expected after '%s'" % (d.delimiter, d.quotechar))
            if state == 'start record' or state == 'ate line':
                return fields
            if state in ('start field', 'in field', 'quote in quoted'):
                fields.append(self._finish(field, bare))
                return fields

    def _finish(self, field, bare):
        text = ''.join(field)
        return float(text) if bare else text

_Reader.__name__ = _Reader.__qualname__ = 'reader'

class _Writer:
    __slots__ = ('_write', 'dialect', '_room', '_p1', '_p2', '_p3', '_p4')
    __module__ = '_csv'

    def __init__(self, fileobj, dialect):
        write = getattr(fileobj, 'write', None)
        if not callable(write):
            raise TypeError('argument 1 must have a "write" method')
        self._write = write
        self.dialect = dialect
        self._room = None

    def writerow(self, row):
        try:
            row = iter(row)
        except TypeError:
            raise Error('iterable expected, not %s' % type(row).__name__) from None
        d = self.dialect
        # 32,768 characters of four bytes, behind the header of bytes (join_check_rec_size).
        if self._room is None:
            self._room = bytes(131039)
        fields = []
        for value in row:
            fields.append(self._field(value))
        if len(fields) == 1 and not fields[0]:
            if d.quoting == QUOTE_NONE:
                raise Error('single empty field record must be quoted')
            fields[0] = d.quotechar * 2
        return self._write(d.delimiter.join(fields) + d.lineterminator)

    def writerows(self, rows):
        for row in rows:
            self.writerow(row)

    def _field(self, value):
        d = self.dialect
        if value is None:
            text = ''
        elif isinstance(value, str):
            text = value
        elif isinstance(value, float):
            text = repr(value)
        else:
            text = str(value)
        quoted = (d.quoting == QUOTE_ALL or d.quoting == QUOTE_NONNUMERIC and not isinstance(value, (int, float))
                  or d.quoting == 4 and isinstance(value, str) or d.quoting == 5 and value is not None)
        out = []
        for c in text:
            if c == d.delimiter or c == d.escapechar or c == d.quotechar or c in '\\r\\n' or c in d.lineterminator:
                if d.quoting == QUOTE_NONE:
                    escape = True
                elif c == d.quotechar:
                    escape = not d.doublequote
                    if d.doublequote:
                        out.append(c)
                        quoted = True
                elif c == d.escapechar:
                    escape = True
                else:
                    escape = False
                    quoted = True
                if escape:
                    if d.escapechar is None:
                        raise Error('need to escape, but no escapechar set')
                    out.append(d.escapechar)
            out.append(c)
        text = ''.join(out)
        return d.quotechar + text + d.quotechar if quoted else text

_Writer.__name__ = _Writer.__qualname__ = 'writer'

def reader(csvfile, dialect='excel', **options):
    return _Reader(csvfile, _Dialect(dialect, options))

def writer(csvfile, dialect='excel', **options):
    return _Writer(csvfile, _Dialect(dialect, options))

register_dialect('excel', excel)
register_dialect('excel-tab', excel_tab)
register_dialect('unix', unix_dialect)

class DictReader:
    def __init__(self, f, fieldnames=None, restkey=None, restval=None, dialect='excel', *args, **kwds):
        if fieldnames is not None and iter(fieldnames) is fieldnames:
            fieldnames = list(fieldnames)
        self._fieldnames = fieldnames
        self.restkey = restkey
        self.restval = restval
        self.reader = reader(f, dialect, *args, **kwds)
        self.dialect = dialect
        self.line_num = 0

    def __iter__(self):
        return self

    @property
    def fieldnames(self):
        if self._fieldnames is None:
            try:
                self._fieldnames = next(self.reader)
            except StopIteration:
                pass
        self.line_num = self.reader.line_num
        return self._fieldnames

    @fieldnames.setter
    def fieldnames(self, value):
        self._fieldnames = value

    def __next__(self):
        if self.line_num == 0:
            self.fieldnames
        row = next(self.reader)
        self.line_num = self.reader.line_num
        while row == []:
            row = next(self.reader)
        d = dict(zip(self.fieldnames, row))
        lf = len(self.fieldnames)
        lr = len(row)
        if lf < lr:
            d[self.restkey] = row[lf:]
        elif lf > lr:
            for key in self.fieldnames[lr:]:
                d[key] = self.restval
        return d

class DictWriter:
    def __init__(self, f, fieldnames, restval='', extrasaction='raise', dialect='excel', *args, **kwds):
        if fieldnames is not None and iter(fieldnames) is fieldnames:
            fieldnames = list(fieldnames)
        self.fieldnames = fieldnames
        self.restval = restval
        extrasaction = extrasaction.lower()
        if extrasaction not in ('raise', 'ignore'):
            raise ValueError("extrasaction (%s) must be 'raise' or 'ignore'" % extrasaction)
        self.extrasaction = extrasaction
        self.writer = writer(f, dialect, *args, **kwds)

    def writeheader(self):
        return self.writerow(dict(zip(self.fieldnames, self.fieldnames)))

    def _dict_to_list(self, rowdict):
        if self.extrasaction == 'raise':
            wrong = rowdict.keys() - self.fieldnames
            if wrong:
                raise ValueError('dict contains fields not in fieldnames: ' + ', '.join([repr(x) for x in wrong]))
        return (rowdict.get(key, self.restval) for key in self.fieldnames)

    def writerow(self, rowdict):
        return self.writer.writerow(self._dict_to_list(rowdict))

    def writerows(self, rowdicts):
        return self.writer.writerows(map(self._dict_to_list, rowdicts))
`;

export const csvModule: ModuleSpec = {
  name: 'csv',
  constants: { _more_quoting: (runtime) => runtime.bool(runtime.profile.words.csvMoreQuoting) },
  python,
  inC: new Set([
    '_Dialect',
    '_Reader',
    '_Writer',
    'reader',
    'writer',
    'field_size_limit',
    'get_dialect',
    'register_dialect',
  ]),
};
