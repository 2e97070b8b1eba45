loaded = []


def __getattr__(name):
    if name == 'lazy':
        return ['made', 'when', 'asked']
    raise AttributeError(f'no {name} here')
