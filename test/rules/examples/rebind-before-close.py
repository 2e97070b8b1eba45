def sizes(paths):
    for path in paths:
        file = open(path)
    file.close()


for name in "abc":
    with open(name, "w") as out:
        out.write(name)
sizes(["a", "b", "c"])
