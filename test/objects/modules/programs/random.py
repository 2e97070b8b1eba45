import random

random.seed(42)
print(random.random(), random.randint(1, 100), random.choice("abc"), random.sample(range(100), 5))
items = [1, 2, 3, 4, 5, 6]
random.shuffle(items)
print(items, random.gauss(0, 1), random.choices([1, 2, 3], k=4), random.uniform(1, 2))
random.seed("hello")
print(random.random(), random.getrandbits(70), random.randrange(0, 100, 7))
own = random.Random(7)
print(own.random(), own.normalvariate(0, 1), own.expovariate(2), own.sample([1, 2, 3], 2))
for seed in (-5, 1.5, 2**70):
    random.seed(seed)
    print(random.random())
