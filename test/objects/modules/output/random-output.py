import random
random.seed(42)
r = random.Random(7)
print(random.random(), random.randint(1, 100), random.choice("abc"), random.sample(range(100), 5), random.uniform(1, 2), random.gauss(0, 1), random.gauss(0, 1), random.normalvariate(0, 1), random.expovariate(2), random.betavariate(2, 3), random.gammavariate(2, 3), random.gammavariate(0.5, 1), random.gammavariate(1, 1), random.triangular(0, 10, 3), random.vonmisesvariate(0, 4), random.lognormvariate(0, 1), random.paretovariate(3), random.weibullvariate(1, 2), random.randbytes(5), random.getrandbits(70), random.randrange(0, 100, 7), random.choices([1, 2, 3], weights=[1, 2, 3], k=5), random.choices("ab", cum_weights=[1, 3], k=3))
x = list(range(10))
random.shuffle(x)
print(x, r.random(), r.sample([1, 2, 3, 4], 2), random.sample(["a", "b"], counts=[2, 3], k=3))
s = random.getstate()
y = random.random()
random.setstate(s)
print(y == random.random(), r.choice([1]), random.Random("abc").random(), random.Random(1.5).random(), random.Random(b"x").random())
def t(f):
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__, e)
t(lambda: random.choice([]))
t(lambda: random.sample([1], 2))
t(lambda: random.randint(5, 1))
t(lambda: random.randrange(0))
t(lambda: random.choices([], k=1))
t(lambda: random.sample({1, 2}, 1))
t(lambda: random.choices([1, 2], weights=[1], k=1))
import random
random.seed(3)
print(random.binomialvariate(10, 0.3), random.binomialvariate(100, 0.5), random.binomialvariate(1, 0.5), random.expovariate(), random.gauss(), random.normalvariate())
