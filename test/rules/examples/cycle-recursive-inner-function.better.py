def factorial(n):
    return 1 if n < 2 else n * factorial(n - 1)

def outer(n):
    return factorial(n)


print({outer(5) for _ in range(600)})
