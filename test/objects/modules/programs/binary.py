from array import array
import struct
a = array("i", [1, 2, 3])
b = array("d")
for i in range(20):
    b.append(i * 1.5)
    a.append(i)
c = a[2:5]
d = a + c
e = struct.Struct("<iH")
f = e.pack(1, 2)
g = e.unpack(f)
h = list(e.iter_unpack(f * 3))
i = iter(a)
j = next(i)
k = a
del a[3:10]
a.extend([7, 8, 9])
l = bytes(a)
m = struct.pack(">q", 2**40)
n = [array("b", b"xy") for _ in range(3)]
a.pop()
del c
o = e
shown = memoryview(a)
shown[0] = 7
first = shown[:2].tolist()
z = 1000
