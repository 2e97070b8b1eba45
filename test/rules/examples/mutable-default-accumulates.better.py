def add(item, found=None):
    if found is None:
        found = []
    found.append(item)
    return found


for n in range(500):
    add(f"item {n}")
