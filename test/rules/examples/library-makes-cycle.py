import io
import json


def write(rows, file):
    for row in rows:
        json.dump(row, file)


write([{"a": 1}] * 200, io.StringIO())
