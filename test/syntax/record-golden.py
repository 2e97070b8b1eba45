"""Writes golden.json: what the real `ast` makes of golden/*.py, in the shape of src/syntax/tree.ts.

    python3.13 -I test/syntax/record-golden.py

Spans become UTF-16 offsets; what `tree.ts` adds or leaves out is not written.
"""

import ast
import json
import pathlib
import re
import sys
import warnings

SIGNS = dict(
    Add='+', Sub='-', Mult='*', MatMult='@', Div='/', Mod='%', Pow='**', LShift='<<', RShift='>>', BitOr='|',
    BitXor='^', BitAnd='&', FloorDiv='//', Eq='==', NotEq='!=', Lt='<', LtE='<=', Gt='>', GtE='>=', Is='is',
    IsNot='is not', In='in', NotIn='not in', And='and', Or='or', Not='not', Invert='~', UAdd='+', USub='-',
)
KINDS = dict(arguments='Arguments', arg='Arg', keyword='Keyword', alias='Alias', withitem='WithItem',
             match_case='MatchCase', comprehension='Comprehension')
FIELDS = dict(decorator_list='decorators', type_params='typeParams', kw_defaults='kwDefaults',
              context_expr='contextExpr', optional_vars='optionalVars', kwd_attrs='kwdAttrs',
              kwd_patterns='kwdPatterns', format_spec='formatSpec', default_value='defaultValue',
              is_async='isAsync')
UNUSED = {'ctx', 'type_comment', 'type_ignores'}


def constant(value):
    match value:
        case None: return {'type': 'None'}
        case bool(): return {'type': 'bool', 'value': value}
        case int(): return {'type': 'int', 'value': str(value)}
        case float(): return {'type': 'float', 'value': repr(value)}
        case complex(): return {'type': 'complex', 'imag': repr(value.imag)}
        case str(): return {'type': 'str', 'value': value}
        case bytes(): return {'type': 'bytes', 'value': value.hex()}
        case _: return {'type': 'Ellipsis'}


class Recorder:
    def __init__(self, text):
        starts = [0] + [found.end() for found in re.finditer('\r\n|\r|\n', text)]
        self.lines = [text[start:end] for start, end in zip(starts, starts[1:] + [len(text)])]
        self.starts = [len(text[:start].encode('utf-16-le')) // 2 for start in starts]
        self.mark = 3 if text.startswith('\ufeff') else 0

    def offset(self, line, column):
        source = self.lines[line - 1].encode()
        before = source[:column + (self.mark if line == 1 else 0)]
        return self.starts[line - 1] + len(before.decode().encode('utf-16-le')) // 2

    def record(self, node):
        if isinstance(node, list):
            return [self.record(item) for item in node]
        if not isinstance(node, ast.AST):
            return node
        name = type(node).__name__
        if name in SIGNS:
            return SIGNS[name]
        record = {'kind': KINDS.get(name, name)}
        if hasattr(node, 'lineno'):
            record['start'] = self.offset(node.lineno, node.col_offset)
            record['end'] = self.offset(node.end_lineno, node.end_col_offset)
        for field in node._fields:
            value = getattr(node, field)
            if name == 'Constant':
                record['value'] = constant(node.value)
                continue
            if name == 'MatchSingleton':
                value = str(value)
            elif field == 'conversion':
                value = None if value == -1 else chr(value)
            elif field in ('simple', 'is_async'):
                value = bool(value)
            elif field in UNUSED or (name == 'FormattedValue' and field == 'str'):
                continue
            record[FIELDS.get(field, field)] = self.record(value)
        return record


warnings.simplefilter('ignore')
folder = pathlib.Path(__file__).parent
programs = {}
for path in sorted((folder / 'golden').glob('*.py')):
    source = path.read_bytes()
    text = source.decode()
    programs[path.name] = Recorder(text).record(ast.parse(source).body)
version = '.'.join(map(str, sys.version_info[:3]))
lines = ',\n'.join(
    f'{json.dumps(name)}: [\n' + ',\n'.join(json.dumps(statement, separators=(',', ':')) for statement in body) + ']'
    for name, body in programs.items())
(folder / 'golden.json').write_text('{"python": ' + json.dumps(version) + ', "programs": {\n' + lines + '}}\n')
