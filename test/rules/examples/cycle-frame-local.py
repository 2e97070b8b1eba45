import sys


def where():
    frame = sys._getframe()
    print(frame.f_code.co_name)


for _ in range(300):
    where()
