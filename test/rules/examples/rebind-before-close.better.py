def sizes(paths):
    for path in paths:
        with open(path) as file:
            ...


for name in "abc":
    with open(name, "w") as out:
        out.write(name)
sizes(["a", "b", "c"])
