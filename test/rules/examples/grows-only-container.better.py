import weakref


class Request:
    def __init__(self, id):
        self.id = id
        self.body = bytearray(1_000)


SEEN = weakref.WeakValueDictionary()


def handle(request):
    SEEN[request.id] = request


for n in range(500):
    handle(Request(n))
