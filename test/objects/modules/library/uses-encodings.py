"""Encodings, errors and all; random numbers that nobody knows are compared with numbers that they cannot reach."""
import base64, binascii, random
d = bytes(range(256)) * 3
for n in range(12):
    print(n, base64.b32encode(d[:n]), base64.b32hexencode(d[:n]), base64.a85encode(d[:n]), base64.b85encode(d[:n]), base64.a85encode(d[:n], pad=True), base64.b85encode(d[:n], pad=True))
    assert base64.b32decode(base64.b32encode(d[n:])) == d[n:]
    assert base64.a85decode(base64.a85encode(d[n:])) == d[n:]
    assert base64.b85decode(base64.b85encode(d[n:])) == d[n:]
    assert base64.b16decode(base64.b16encode(d[n:])) == d[n:]
print(base64.a85encode(b"    \0\0\0\0ab\0\0", foldspaces=True, adobe=True, wrapcol=6), base64.a85decode(b"<~y z!!~>", foldspaces=True, adobe=True), base64.a85encode(b"\0\0"), base64.a85encode(b"\0\0", pad=True))
for f in (lambda: base64.b32decode("AAAAAAA!"), lambda: base64.b32decode("AA======A"), lambda: base64.b32decode("A======="), lambda: base64.a85decode(b"az"), lambda: base64.a85decode(b"s8W-!v"), lambda: base64.a85decode(b"s8W-\""), lambda: base64.a85decode(b"s8W-\"" + b"x"), lambda: base64.b85decode(b"ab\"c"), lambda: base64.b85decode(b"~~~~~"), lambda: base64.b16decode("0g"), lambda: binascii.unhexlify("0g"), lambda: base64.b32decode("me======", casefold=True), lambda: base64.a85decode(b"a85y")):
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__, e)
r = random.random()
print(r < 1, r >= 0, r < 0.0, 1 > r, -1 < r, r == 2, 2.5 == r, 0 > r, r > -0.5)
s = random.uniform(10, 20)
