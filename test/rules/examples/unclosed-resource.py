import json


def read(path):
    return json.load(open(path))


with open("data.json", "w") as out:
    out.write('{"a": 1}')
print(read("data.json"))
