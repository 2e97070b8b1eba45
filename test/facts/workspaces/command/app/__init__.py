print('app')
registry = {}
