class Cell:
    made = []

    def __init__(self, value):
        self.value = value
        Cell.made.append(self)
