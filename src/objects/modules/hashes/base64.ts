/** The Python of `base64`, `binascii` and `zlib`. */

export const base64 = String.raw`
import binascii

__all__ = ["encode", "decode", "encodebytes", "decodebytes", "b64encode", "b64decode", "b32encode", "b32decode",
           "b32hexencode", "b32hexdecode", "b16encode", "b16decode", "b85encode", "b85decode", "a85encode", "a85decode",
           "standard_b64encode", "standard_b64decode", "urlsafe_b64encode", "urlsafe_b64decode"]

def _bytes_from_decode_data(s):
    if isinstance(s, str):
        try:
            return s.encode("ascii")
        except UnicodeEncodeError:
            raise ValueError("string argument should contain only ASCII characters")
    if isinstance(s, (bytes, bytearray)):
        return s
    try:
        return memoryview(s).tobytes()
    except TypeError:
        raise TypeError("argument should be a bytes-like object or ASCII string, not %r" % s.__class__.__name__) from None

def b64encode(s, altchars=None):
    encoded = binascii.b2a_base64(s, newline=False)
    if altchars is not None:
        assert len(altchars) == 2, repr(altchars)
        return encoded.translate(bytes.maketrans(b"+/", altchars))
    return encoded

def b64decode(s, altchars=None, validate=False):
    s = _bytes_from_decode_data(s)
    if altchars is not None:
        altchars = _bytes_from_decode_data(altchars)
        assert len(altchars) == 2, repr(altchars)
        s = s.translate(bytes.maketrans(altchars, b"+/"))
    if validate:
        import re
        if not re.fullmatch(b"[A-Za-z0-9+/]*={0,2}", s):
            raise binascii.Error("Non-base64 digit found" if not _base64Strict else "Only base64 data is allowed")
    return binascii.a2b_base64(s)

def standard_b64encode(s):
    return b64encode(s)
def standard_b64decode(s):
    return b64decode(s)
def urlsafe_b64encode(s):
    return b64encode(s).translate(bytes.maketrans(b"+/", b"-_"))
def urlsafe_b64decode(s):
    return b64decode(_bytes_from_decode_data(s).translate(bytes.maketrans(b"-_", b"+/")))

_letters32 = b"ABCDEFGHIJKLMNOPQRSTUVWXYZ234567"
_hex32 = b"0123456789ABCDEFGHIJKLMNOPQRSTUV"

def _b32encode(alphabet, s):
    return _to_base32(alphabet, bytes(memoryview(s)) if not isinstance(s, bytes) else s)

def _known(answer, error=ValueError):
    if isinstance(answer, str):
        raise error(answer)
    return answer

def _b32decode(alphabet, s, casefold=False, map01=None):
    s = _bytes_from_decode_data(s)
    if len(s) % 8:
        raise binascii.Error("Incorrect padding")
    if map01 is not None:
        map01 = _bytes_from_decode_data(map01)
        s = s.translate(bytes.maketrans(b"01", b"O" + map01))
    if casefold:
        s = s.upper()
    length = len(s)
    s = s.rstrip(b"=")
    pads = length - len(s)
    out = _known(_from_base32(alphabet, s), binascii.Error)
    if pads not in (0, 1, 3, 4, 6):
        raise binascii.Error("Incorrect padding")
    return out

def b32encode(s):
    return _b32encode(_letters32, s)
def b32decode(s, casefold=False, map01=None):
    return _b32decode(_letters32, s, casefold, map01)
def b32hexencode(s):
    return _b32encode(_hex32, s)
def b32hexdecode(s, casefold=False):
    return _b32decode(_hex32, s, casefold)

def b16encode(s):
    return binascii.hexlify(s).upper()
def b16decode(s, casefold=False):
    s = _bytes_from_decode_data(s)
    if casefold:
        s = s.upper()
    if s.translate(None, b"0123456789ABCDEF"):
        raise binascii.Error("Non-base16 digit found")
    return binascii.unhexlify(s)

_letters85 = (b"0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz!#$%&()*+-;<=>?@^_" b"\x60{|}~")
_ascii85 = bytes(range(33, 118))

def _85encode(b, letters, pad=False, foldnuls=False, foldspaces=False):
    b = bytes(memoryview(b)) if not isinstance(b, bytes) else b
    return _to_base85(letters, b, pad, foldnuls, foldspaces)

def a85encode(b, *, foldspaces=False, wrapcol=0, pad=False, adobe=False):
    result = _85encode(b, _ascii85, pad, True, foldspaces)
    if adobe:
        result = b"<~" + result
    if wrapcol:
        wrapcol = max(2 if adobe else 1, wrapcol)
        chunks = [result[i:i + wrapcol] for i in range(0, len(result), wrapcol)]
        if adobe and len(chunks[-1]) + 2 > wrapcol:
            chunks.append(b"")
        result = b"\n".join(chunks)
    if adobe:
        result += b"~>"
    return result

def a85decode(b, *, foldspaces=False, adobe=False, ignorechars=b" \t\n\r\v"):
    b = _bytes_from_decode_data(b)
    if adobe:
        if not b.endswith(b"~>"):
            raise ValueError("Ascii85 encoded byte sequences must end with {!r}".format(b"~>"))
        b = b[2:-2] if b.startswith(b"<~") else b[:-2]
    return _known(_from_ascii85(b, bytes(ignorechars), foldspaces))

def b85encode(b, pad=False):
    return _85encode(b, _letters85, pad)

def b85decode(b):
    return _known(_from_base85(_letters85, _bytes_from_decode_data(b)))

def encodebytes(s):
    s = bytes(memoryview(s)) if not isinstance(s, bytes) else s
    return b"".join([binascii.b2a_base64(s[i:i + 57]) for i in range(0, len(s), 57)])
def decodebytes(s):
    return binascii.a2b_base64(s)
def encode(input, output):
    while True:
        s = input.read(57)
        if not s:
            break
        output.write(binascii.b2a_base64(s))
def decode(input, output):
    while True:
        line = input.readline()
        if not line:
            break
        output.write(binascii.a2b_base64(line))
`;

export const binascii = String.raw`
class Error(ValueError):
    pass
class Incomplete(Exception):
    pass

def a2b_base64(data, /, *, strict_mode=False):
    if isinstance(data, str):
        if not data.isascii():
            raise ValueError("string argument should contain only ASCII characters")
        data = data.encode()
    answer = _from_base64(data)
    if isinstance(answer, str):
        raise Error(answer)
    return answer

def b2a_base64(data, /, *, newline=True):
    answer = _to_base64(data)
    return answer + b"\n" if newline else answer

def hexlify(data, *sep):
    if isinstance(data, str):
        raise TypeError("a bytes-like object is required, not 'str'")
    return bytes(data).hex(*sep).encode()
b2a_hex = hexlify

def unhexlify(hexstr, /):
    if isinstance(hexstr, str):
        if not hexstr.isascii():
            raise ValueError("string argument should contain only ASCII characters")
        text = hexstr
    else:
        text = bytes(hexstr).decode("latin-1")
    if len(text) % 2:
        raise Error("Odd-length string")
    if text.encode("utf-8").translate(None, b"0123456789abcdefABCDEF"):
        raise Error("Non-hexadecimal digit found")
    return bytes.fromhex(text)
a2b_hex = unhexlify

def crc_hqx(data, crc, /):
    crc &= 0xFFFF
    for byte in data:
        crc ^= byte << 8
        for _ in range(8):
            crc = (crc << 1) ^ 0x1021 if crc & 0x8000 else crc << 1
        crc &= 0xFFFF
    return crc

def a2b_qp(data, header=False):
    return _unknown("quoted printable text", "bytes")
def b2a_qp(data, quotetabs=False, istext=True, header=False):
    return _unknown("quoted printable text", "bytes")
def a2b_uu(data, /):
    return _unknown("uuencoded text", "bytes")
def b2a_uu(data, /, *, backtick=False):
    return _unknown("uuencoded text", "bytes")
`;

export const zlib = String.raw`
class error(Exception):
    pass

MAX_WBITS = 15
DEFLATED = 8
DEF_MEM_LEVEL = 8
DEF_BUF_SIZE = 16384
Z_NO_COMPRESSION, Z_BEST_SPEED, Z_BEST_COMPRESSION, Z_DEFAULT_COMPRESSION = 0, 1, 9, -1
Z_FILTERED, Z_HUFFMAN_ONLY, Z_RLE, Z_FIXED, Z_DEFAULT_STRATEGY = 1, 2, 3, 4, 0
Z_NO_FLUSH, Z_PARTIAL_FLUSH, Z_SYNC_FLUSH, Z_FULL_FLUSH, Z_FINISH, Z_BLOCK, Z_TREES = 0, 1, 2, 3, 4, 5, 6

def compress(data, /, level=-1, wbits=15):
    memoryview(data)
    return _unknown("compressed bytes", "bytes")
def decompress(data, /, wbits=15, bufsize=16384):
    return _unknown("decompressed bytes", "bytes")
def compressobj(level=-1, method=8, wbits=15, memLevel=8, strategy=0, zdict=None):
    return _unknown("compressed bytes")
def decompressobj(wbits=15, zdict=b""):
    return _unknown("decompressed bytes")
`;
