class Service:
    def __init__(self):
        self.me = self


for _ in range(600):
    Service()
