class Worker:
    handlers = {"start": "start"}

    def start(self):
        return "started"


def run():
    worker = Worker()
    return getattr(worker, worker.handlers["start"])()


print({run() for _ in range(600)})
