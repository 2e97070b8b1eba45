line = ",".join(["word"] * 20_000)


def ends(line):
    name = line.split(",")[0]
    rest = line.split(",")[-1]
    return name, rest


print(ends(line))
