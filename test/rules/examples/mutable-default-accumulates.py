def add(item, found=[]):
    found.append(item)
    return found


for n in range(500):
    add(f"item {n}")
