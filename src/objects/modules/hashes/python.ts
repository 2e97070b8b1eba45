/** The Python of `hashlib` and `hmac`. */

export const hashlib = `
__all__ = ["md5", "sha1", "sha224", "sha256", "sha384", "sha512", "blake2b", "blake2s", "sha3_224", "sha3_256", "sha3_384",
           "sha3_512", "shake_128", "shake_256", "new", "algorithms_guaranteed", "algorithms_available", "pbkdf2_hmac",
           "file_digest", "scrypt"]

algorithms_guaranteed = set(__all__[:14])
algorithms_available = set(algorithms_guaranteed)

_sizes = {"md5": (16, 64), "sha1": (20, 64), "sha224": (28, 64), "sha256": (32, 64), "sha384": (48, 128),
          "sha512": (64, 128), "sha3_224": (28, 144), "sha3_256": (32, 136), "sha3_384": (48, 104), "sha3_512": (64, 72),
          "shake_128": (0, 168), "shake_256": (0, 136), "blake2b": (64, 128), "blake2s": (32, 64)}

def _maker(name):
    size, block = _sizes[name]
    def make(string=b"", *, usedforsecurity=True):
        return _new(name, string, b"", size, block)
    make.__name__ = make.__qualname__ = "openssl_" + name
    return make

for _name in ("md5", "sha1", "sha224", "sha256", "sha384", "sha512", "sha3_224", "sha3_256", "sha3_384", "sha3_512",
              "shake_128", "shake_256"):
    globals()[_name] = _maker(_name)

def blake2b(data=b"", /, *, digest_size=64, key=b"", salt=b"", person=b"", fanout=1, depth=1, leaf_size=0,
            node_offset=0, node_depth=0, inner_size=0, last_node=False, usedforsecurity=True):
    if not 1 <= digest_size <= 64:
        raise ValueError("digest_size for Blake2b must be between 1 and 64 bytes, here it is %d" % digest_size)
    if salt or person or fanout != 1 or depth != 1:
        return _unknown("a BLAKE2 digest with salt or tree")
    return _new("blake2b", data, key, digest_size, 128)

def blake2s(data=b"", /, *, digest_size=32, key=b"", salt=b"", person=b"", fanout=1, depth=1, leaf_size=0,
            node_offset=0, node_depth=0, inner_size=0, last_node=False, usedforsecurity=True):
    if not 1 <= digest_size <= 32:
        raise ValueError("digest_size for Blake2s must be between 1 and 32 bytes, here it is %d" % digest_size)
    if salt or person or fanout != 1 or depth != 1:
        return _unknown("a BLAKE2 digest with salt or tree")
    return _new("blake2s", data, key, digest_size, 64)

def new(name, data=b"", **kwargs):
    name = name.lower().replace("-", "_") if name.lower() not in _sizes else name.lower()
    name = {"sha_1": "sha1", "sha_224": "sha224", "sha_256": "sha256", "sha_384": "sha384", "sha_512": "sha512"}.get(name, name)
    if name not in _sizes:
        raise ValueError("unsupported hash type " + name)
    if name.startswith("blake"):
        return globals()[name](data, **kwargs)
    return globals()[name](data)

def pbkdf2_hmac(hash_name, password, salt, iterations, dklen=None):
    if iterations > 64:
        return _unknown("a key that takes many rounds to derive", "bytes")
    import hmac
    size = _sizes[hash_name][0]
    if dklen is None:
        dklen = size
    key = b""
    block = 1
    while len(key) < dklen:
        part = hmac.digest(password, salt + block.to_bytes(4, "big"), hash_name)
        total = int.from_bytes(part, "big")
        for _ in range(iterations - 1):
            part = hmac.digest(password, part, hash_name)
            total ^= int.from_bytes(part, "big")
        key += total.to_bytes(size, "big")
        block += 1
    return key[:dklen]

def scrypt(password, *, salt=None, n=None, r=None, p=None, maxmem=0, dklen=64):
    return _unknown("a key that takes much memory to derive", "bytes")

def file_digest(fileobj, digest, /, **options):
    made = new(digest) if isinstance(digest, str) else digest()
    made.update(fileobj.getbuffer() if hasattr(fileobj, "getbuffer") else fileobj.read())
    return made
`;

export const hmac = `
import hashlib as _hashlib

digest_size = None

class HMAC:
    blocksize = 64
    __slots__ = ("_hmac", "_inner", "_outer", "block_size", "digest_size")
    @property
    def name(self):
        return "hmac-" + self._inner.name
    def __init__(self, key, msg=None, digestmod=""):
        if not isinstance(key, (bytes, bytearray)):
            raise TypeError("key: expected bytes or bytearray, but got %r" % type(key).__name__)
        if not digestmod:
            raise TypeError("Missing required argument 'digestmod'.")
        if callable(digestmod):
            make = digestmod
        elif isinstance(digestmod, str):
            make = lambda d=b"": _hashlib.new(digestmod, d)
        else:
            make = lambda d=b"": digestmod.new(d)
        self._outer = make()
        self._inner = make()
        self.digest_size = self._inner.digest_size
        self.block_size = self._inner.block_size
        if len(key) > self.block_size:
            key = make(key).digest()
        key = bytes(key).ljust(self.block_size, b"\\0")
        self._outer.update(bytes(x ^ 0x5C for x in key))
        self._inner.update(bytes(x ^ 0x36 for x in key))
        if msg is not None:
            self.update(msg)
    def update(self, msg):
        self._inner.update(msg)
    def copy(self):
        other = HMAC.__new__(HMAC)
        other.digest_size = self.digest_size
        other.block_size = self.block_size
        other._inner = self._inner.copy()
        other._outer = self._outer.copy()
        return other
    def digest(self):
        outer = self._outer.copy()
        outer.update(self._inner.digest())
        return outer.digest()
    def hexdigest(self):
        return self.digest().hex()

def new(key, msg=None, digestmod=""):
    return HMAC(key, msg, digestmod)

def digest(key, msg, digest):
    return HMAC(key, msg, digest).digest()

def compare_digest(a, b, /):
    if isinstance(a, str) and isinstance(b, str):
        if not (a.isascii() and b.isascii()):
            raise TypeError("comparing strings with non-ASCII characters is not supported")
    elif isinstance(a, str) or isinstance(b, str):
        raise TypeError("unsupported operand types(s) or combination of types: %r and %r"
                        % (type(a).__name__, type(b).__name__))
    return a == b
`;
