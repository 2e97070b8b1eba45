class AttrDict(dict):
    def __getattr__(self, name):
        try:
            return self[name]
        except KeyError:
            raise AttributeError(name) from None


def port():
    settings = AttrDict(host="localhost", port=8000)
    return settings.port


for _ in range(600):
    port()
print(port())
