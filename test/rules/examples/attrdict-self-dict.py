class AttrDict(dict):
    def __init__(self, *args, **keywords):
        super().__init__(*args, **keywords)
        self.__dict__ = self


def port():
    settings = AttrDict(host="localhost", port=8000)
    return settings.port


for _ in range(600):
    port()
print(port())
