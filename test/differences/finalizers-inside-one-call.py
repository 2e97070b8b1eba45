# Finalizers run between instructions
#
# Cause: a finalizer or a weak reference callback waits until the running instruction has ended; CPython runs it inside
# the decrement that frees the object.
# Consequence: a finalizer that looks at what a C function is changing sees it changed to the end. Counts and order of
# destruction are the same.
# Versions: 3.10 3.11 3.12 3.13
# CPython: 1
# Memlens: 2
class Watcher:
    def __del__(self):
        print(table["b"])


table = {"a": Watcher(), "b": 1}
table.update({"a": 0, "b": 2})
