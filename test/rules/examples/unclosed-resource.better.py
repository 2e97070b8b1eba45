import json


def read(path):
    with open(path) as file:
        return json.load(file)


with open("data.json", "w") as out:
    out.write('{"a": 1}')
print(read("data.json"))
