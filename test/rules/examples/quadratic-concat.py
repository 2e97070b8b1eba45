class Page:
    def __init__(self):
        self.text = ""

    def build(self, parts):
        for part in parts:
            self.text += part


page = Page()
page.build(["0123456789" * 100] * 400)
print(len(page.text))
