rows = range(20_000)


def work(path):
    with open(path, "w") as file:
        file.writelines([f"{n}\n" for n in rows])


work("lines.txt")
