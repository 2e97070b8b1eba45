from app import registry

first = ['tool', 'rule']
registry['names'] = first
