import sys


def where():
    frame = sys._getframe()
    try:
        print(frame.f_code.co_name)
    finally:
        del frame


for _ in range(300):
    where()
