import gc
import os


class Log:
    def __init__(self, path):
        self.file = open(path, "w")
        self.handlers = {"write": self.write}

    def write(self, text):
        self.file.write(text)

    def close(self):
        self.file.close()


def run():
    log = Log("log.txt")
    log.handlers["write"]("hello")
    log.close()


run()
gc.collect()
print(os.path.getsize("log.txt"))
