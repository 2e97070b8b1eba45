import importlib
import sys

for name in ['red', 'blue', 'red']:
    module = importlib.import_module(f'plugins.{name}')
print(module.__name__, sys.getrefcount(module))
import plugins

print(plugins.loaded, sys.getrefcount(plugins.loaded))
same = importlib.import_module('.blue', 'plugins')
print(same is plugins.blue, __import__('plugins.red') is plugins)
from plugins import lazy

print(lazy, sys.getrefcount(lazy))
for name in ['..red', '.none', '.red']:
    try:
        importlib.import_module(name, 'plugins' if name != '.red' else None)
    except Exception as error:
        print(type(error).__name__, error)
try:
    from plugins import green
except ImportError as error:
    print(error.name, str(error).split(' (')[0])
class Local:
    import plugins.red as colour

    def method(self):
        import plugins.blue
        return plugins.blue

print(Local.colour is plugins.red, Local().method() is same, sys.getrefcount(same))
