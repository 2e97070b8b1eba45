import right

value = 1
