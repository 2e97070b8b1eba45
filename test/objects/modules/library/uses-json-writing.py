# What json writes with an indent, and piece by piece.
import json, io
class E(json.JSONEncoder):
    def default(self, o):
        return sorted(o)
d = {'a': [1, 2.5, None, True, {'x': (), 'y': {}}], 1: 'é', None: [], 2.5: [[1, [2]]], True: {3: 4}}
for kw in [{}, {'indent': 1}, {'indent': '--', 'separators': (';', '=')}, {'ensure_ascii': False, 'indent': 0}]:
    print(json.dumps(d, **kw))
    f = io.StringIO(); json.dump(d, f, **kw); print(f.getvalue())
print(json.dumps({'s': {3, 1}}, cls=E, indent=2))
print(json.dumps({'b': 1, 'a': {2, 1}}, cls=E, sort_keys=True))
print(json.dumps({(1,): 1}, skipkeys=True, indent=1))
f = io.StringIO(); json.dump({(1,): 1}, f, skipkeys=True, indent=1); print(f.getvalue())
l = []; l.append(l)
for kw in [{}, {'indent': 1}]:
    try: json.dumps(l, **kw)
    except ValueError as e: print(e)
    try: json.dumps(float('nan'), allow_nan=False, **kw)
    except ValueError as e: print(e)
    try: json.dumps({1j: 1}, **kw)
    except TypeError as e: print(e)
    try: json.dumps({1: 1j}, **kw)
    except TypeError as e: print(e)
print(list(json.JSONEncoder().iterencode([1, 'a', {'b': 2}])))
