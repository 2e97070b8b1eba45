import hashlib, hmac, base64, binascii, zlib
data = b"The quick brown fox"
for n in ["md5", "sha1", "sha224", "sha256", "sha384", "sha512", "sha3_224", "sha3_256", "sha3_384", "sha3_512", "blake2b", "blake2s"]:
    h = hashlib.new(n, data)
    print(n, h.hexdigest(), h.digest_size, h.block_size, h.name)
    print(hashlib.new(n).hexdigest()[:16], hashlib.new(n, b"x" * 1000).hexdigest()[:16], hashlib.new(n, b"y" * 119).hexdigest()[-8:])
print(hashlib.shake_128(data).hexdigest(20), hashlib.shake_256(data).hexdigest(200)[-10:])
m = hashlib.md5()
m.update(b"abc")
m.update("é".encode())
c = m.copy()
print(m.hexdigest(), c.digest() == m.digest())
try:
    hashlib.sha256("abc")
except TypeError as e:
    print(e)
print(hashlib.blake2b(b"a", digest_size=16, key=b"k").hexdigest(), hashlib.blake2s(b"a" * 64, key=b"kk").hexdigest())
print(hmac.new(b"key", data, hashlib.sha256).hexdigest(), hmac.new(b"k" * 100, data, "md5").hexdigest(), hmac.compare_digest("a", "a"))
print(hashlib.pbkdf2_hmac("sha256", b"pw", b"salt", 10).hex())
print(base64.b64encode(b"hello"), base64.b64decode("aGVsbG8="), base64.urlsafe_b64encode(b"\xff\xfe\xfd"), base64.b64encode(b""))
print(base64.b32encode(b"hello!"), base64.b32decode("NBSWY3DPEE======"), base64.b16encode(b"hi"), base64.b85encode(b"hello world"), base64.a85encode(b"hello world"))
print(base64.b85decode(base64.b85encode(b"abc")), base64.a85decode(base64.a85encode(b"abcd\0\0\0\0")), base64.encodebytes(b"x" * 60))
for bad in ["aGVsbG8", "a", "YQ=="]:
    try:
        print(base64.b64decode(bad))
    except binascii.Error as e:
        print(type(e).__name__, e)
print(binascii.hexlify(b"\x01\xff"), binascii.unhexlify("01ff"), binascii.crc32(b"hello"), zlib.crc32(b"hello"), zlib.adler32(b"hello"), zlib.crc32(b"lo", zlib.crc32(b"hel")))
try:
    binascii.unhexlify("abc")
except binascii.Error as e:
    print(e)
print(base64.b64decode(b"aGV\nsbG8="), base64.b64encode(bytes(range(10)), b"-_"))
s = hashlib.sha256(b"x")
n = hashlib.sha3_256()
b = hashlib.blake2b()
hm = hmac.new(b"a", b"b", "sha1")
z = 1
