class Task:
    def __init__(self, n):
        self.n = n
        self.snapshot = dict(self.__dict__)


for n in range(600):
    Task("north")
