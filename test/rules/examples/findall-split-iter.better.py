line = ",".join(["word"] * 20_000)


def ends(line):
    name = line.split(",", 1)[0]
    rest = line.rsplit(",", 1)[-1]
    return name, rest


print(ends(line))
