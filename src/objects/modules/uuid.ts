/** The module `uuid`: what is computed from names is known, what comes from the clock or at random is not. */

import type { NativeSpec } from '../native';
import type { ModuleSpec } from './spec';

function unforeseen(name: string, type: string): NativeSpec {
  return {
    name,
    signature: '(*args, **keywords)',
    acceptsUnknown: true,
    resultType: type,
    body: (runtime) => runtime.unknown(`what uuid.${name}() answers`, type),
  };
}

const python = `
RESERVED_NCS, RFC_4122, RESERVED_MICROSOFT, RESERVED_FUTURE = [
    "reserved for NCS compatibility", "specified in RFC 4122",
    "reserved for Microsoft compatibility", "reserved for future definition"]

from enum import Enum

class SafeUUID(Enum):
    safe = 0
    unsafe = -1
    unknown = None

class UUID:
    __slots__ = ("int", "is_safe", "__weakref__")
    def __init__(self, hex=None, bytes=None, bytes_le=None, fields=None, int=None, version=None, *,
                 is_safe=SafeUUID.unknown):
        if [hex, bytes, bytes_le, fields, int].count(None) != 4:
            raise TypeError("one of the hex, bytes, bytes_le, fields, or int arguments must be given")
        if hex is not None:
            hex = hex.replace("urn:", "").replace("uuid:", "")
            hex = hex.strip("{}").replace("-", "")
            if len(hex) != 32:
                raise ValueError("badly formed hexadecimal UUID string")
            int = _int(hex, 16)
        if bytes_le is not None:
            if len(bytes_le) != 16:
                raise ValueError("bytes_le is not a 16-char string")
            bytes = bytes_le[3::-1] + bytes_le[5:3:-1] + bytes_le[7:5:-1] + bytes_le[8:]
        if bytes is not None:
            if len(bytes) != 16:
                raise ValueError("bytes is not a 16-char string")
            int = _int.from_bytes(bytes, "big")
        if fields is not None:
            if len(fields) != 6:
                raise ValueError("fields is not a 6-tuple")
            time_low, time_mid, time_hi_version, clock_seq_hi_variant, clock_seq_low, node = fields
            for at, (value, bits) in enumerate(zip(fields, (32, 16, 16, 8, 8, 48)), 1):
                if not 0 <= value < 1 << bits:
                    raise ValueError(f"field {at} out of range (need a {bits}-bit value)")
            clock_seq = clock_seq_hi_variant << 8 | clock_seq_low
            int = time_low << 96 | time_mid << 80 | time_hi_version << 64 | clock_seq << 48 | node
        if int is not None:
            if not 0 <= int < 1 << 128:
                raise ValueError("int is out of range (need a 128-bit value)")
        if version is not None:
            if not 1 <= version <= 5:
                raise ValueError("illegal version number")
            int &= ~(0xc000 << 48)
            int |= 0x8000 << 48
            int &= ~(0xf000 << 64)
            int |= version << 76
        object.__setattr__(self, "int", int)
        object.__setattr__(self, "is_safe", is_safe)
    def __eq__(self, other):
        if isinstance(other, UUID):
            return self.int == other.int
        return NotImplemented
    def __lt__(self, other):
        if isinstance(other, UUID):
            return self.int < other.int
        return NotImplemented
    def __gt__(self, other):
        if isinstance(other, UUID):
            return self.int > other.int
        return NotImplemented
    def __le__(self, other):
        if isinstance(other, UUID):
            return self.int <= other.int
        return NotImplemented
    def __ge__(self, other):
        if isinstance(other, UUID):
            return self.int >= other.int
        return NotImplemented
    def __hash__(self):
        return hash(self.int)
    def __int__(self):
        return self.int
    def __repr__(self):
        return "%s(%r)" % (self.__class__.__name__, str(self))
    def __setattr__(self, name, value):
        raise TypeError("UUID objects are immutable")
    def __str__(self):
        hex = "%032x" % self.int
        return "%s-%s-%s-%s-%s" % (hex[:8], hex[8:12], hex[12:16], hex[16:20], hex[20:])
    @property
    def bytes(self):
        return self.int.to_bytes(16, "big")
    @property
    def bytes_le(self):
        bytes = self.bytes
        return bytes[3::-1] + bytes[5:3:-1] + bytes[7:5:-1] + bytes[8:]
    @property
    def fields(self):
        return (self.time_low, self.time_mid, self.time_hi_version, self.clock_seq_hi_variant,
                self.clock_seq_low, self.node)
    @property
    def time_low(self):
        return self.int >> 96
    @property
    def time_mid(self):
        return (self.int >> 80) & 0xffff
    @property
    def time_hi_version(self):
        return (self.int >> 64) & 0xffff
    @property
    def clock_seq_hi_variant(self):
        return (self.int >> 56) & 0xff
    @property
    def clock_seq_low(self):
        return (self.int >> 48) & 0xff
    @property
    def time(self):
        return (self.time_hi_version & 0x0fff) << 48 | self.time_mid << 32 | self.time_low
    @property
    def clock_seq(self):
        return (self.clock_seq_hi_variant & 0x3f) << 8 | self.clock_seq_low
    @property
    def node(self):
        return self.int & 0xffffffffffff
    @property
    def hex(self):
        return "%032x" % self.int
    @property
    def urn(self):
        return "urn:uuid:" + str(self)
    @property
    def variant(self):
        if not self.int & (0x8000 << 48):
            return RESERVED_NCS
        if not self.int & (0x4000 << 48):
            return RFC_4122
        if not self.int & (0x2000 << 48):
            return RESERVED_MICROSOFT
        return RESERVED_FUTURE
    @property
    def version(self):
        if self.variant == RFC_4122:
            return _int((self.int >> 76) & 0xf)

_int = int

def uuid3(namespace, name):
    from hashlib import md5
    if isinstance(name, str):
        name = name.encode("utf-8")
    return UUID(bytes=md5(namespace.bytes + name).digest()[:16], version=3)

def uuid5(namespace, name):
    from hashlib import sha1
    if isinstance(name, str):
        name = name.encode("utf-8")
    return UUID(bytes=sha1(namespace.bytes + name).digest()[:16], version=5)

NAMESPACE_DNS = UUID("6ba7b810-9dad-11d1-80b4-00c04fd430c8")
NAMESPACE_URL = UUID("6ba7b811-9dad-11d1-80b4-00c04fd430c8")
NAMESPACE_OID = UUID("6ba7b812-9dad-11d1-80b4-00c04fd430c8")
NAMESPACE_X500 = UUID("6ba7b814-9dad-11d1-80b4-00c04fd430c8")
`;

export const uuidModule: ModuleSpec = {
  name: 'uuid',
  functions: [unforeseen('uuid1', 'UUID'), unforeseen('uuid4', 'UUID'), unforeseen('getnode', 'int')],
  python,
};
