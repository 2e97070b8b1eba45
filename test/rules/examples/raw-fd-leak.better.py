import os
import tempfile


def name():
    descriptor, path = tempfile.mkstemp()
    os.close(descriptor)
    return path


print(len(name()) > 0)
