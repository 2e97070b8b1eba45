class Service:
    pass


for _ in range(600):
    Service()
