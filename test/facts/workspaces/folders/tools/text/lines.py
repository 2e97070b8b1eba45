from tools.numbers import limit


def wrap(text):
    return [text[i:i + limit] for i in range(0, len(text), limit)]
