import io
import json


def write(rows, file):
    for row in rows:
        file.write(json.dumps(row))


write([{"a": 1}] * 200, io.StringIO())
