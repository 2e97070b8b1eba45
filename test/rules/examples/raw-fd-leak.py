import tempfile


def name():
    path = tempfile.mkstemp()[1]
    return path


print(len(name()) > 0)
