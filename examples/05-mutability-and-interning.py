# Mutability and interning: when two names are one object, and why you should not count on it.
a = "python"
b = "python"
print(id(a) == id(b))

# Made while the program runs, an equal string is another object.
c = "".join(["py", "thon"])
print(a == c, a is c)

# Small ints exist once.
x = 256
y = int("256")
print(x is y)
big = int("257")
print(big is int("257"))

# A list is changed in place: both names see it.
first = [1, 2]
second = first
second.append(3)
print(first)

# A tuple never changes; `+=` makes a new one and binds the name to it.
t = (1, 2)
u = t
u += (3,)
print(t, u)


# A default is made once, with the function.
def add(item, into=[]):
    into.append(item)
    return into


add(1)
print(add(2))
