class Page:
    def __init__(self):
        self.text = ""

    def build(self, parts):
        self.text = "".join(parts)


page = Page()
page.build(["0123456789" * 100] * 400)
print(len(page.text))
