class Worker:
    def __init__(self):
        self.handlers = {"start": self.start}

    def start(self):
        return "started"


def run():
    return Worker().handlers["start"]()


print({run() for _ in range(600)})
