alive = []


class Part:
    def __init__(self, name):
        self.name = name
        alive.append(name)

    def __del__(self):
        alive.remove(self.name)
