def connect():
    raise OSError("nobody answers")


def retry():
    last = None
    try:
        for attempt in range(3):
            try:
                return connect()
            except OSError as error:
                last = error
        raise last
    finally:
        del last


failures = 0
for _ in range(300):
    try:
        retry()
    except OSError:
        failures += 1
print(failures)
