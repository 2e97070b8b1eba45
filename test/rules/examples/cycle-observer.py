class Subject:
    def __init__(self):
        self.callbacks = []


class Listener:
    def __init__(self, subject):
        self.subject = subject
        subject.callbacks.append(self.on_change)

    def on_change(self):
        return 1


def notify():
    subject = Subject()
    listener = Listener(subject)
    return sum(callback() for callback in subject.callbacks)


print({notify() for _ in range(600)})
