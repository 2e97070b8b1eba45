rows = []
alias = rows  # memlens: expect refs(rows) == 1
# memlens: asume len(rows) == 3


def squares(n):
    return [i * i for i in range(n)]


print(squares)
