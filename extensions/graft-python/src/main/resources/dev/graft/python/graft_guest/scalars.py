"""Codecs of what is one number or one text."""

import operator
import struct
from numbers import Integral, Real

from .codec import Codec
from .crossing import Crossing, wrong
from .wire import FIXED32, FIXED64, VARINT, prefixed, signed, varint


class Bool(Codec):
    wire_type, packed, scalar, zero, says = VARINT, True, True, False, "bool"

    def encode(self, value, links):
        if value is True:
            return b"\x01"
        if value is False:
            return b"\x00"
        if type(value).__module__ == "numpy" and type(value).__name__ in ("bool_", "bool"):
            return b"\x01" if value else b"\x00"
        raise wrong(value, self.says)

    def decode(self, raw, links):
        return raw != 0


class Int(Codec):
    """A whole number of Java's with so many bits."""

    wire_type, packed, scalar, zero, says = VARINT, True, True, 0, "int"

    def __init__(self, name, bits):
        self.name = name
        self.least, self.most = -1 << bits - 1, (1 << bits - 1) - 1
        self.bits = 64 if bits == 64 else 32

    def encode(self, value, links):
        return varint(self.checked(value))

    def checked(self, value):
        if type(value) is not int:
            value = whole(value)
        if self.least <= value <= self.most:
            return value
        raise Crossing("is %s, which no %s of Java's holds: they go from %d to %d" % (shown(value), self.name, self.least, self.most))

    def decode(self, raw, links):
        value = signed(raw, self.bits)
        if self.least <= value <= self.most:
            return value
        raise Crossing("is %d, which is no %s" % (value, self.name))


def whole(value):
    """An int, also of a class of its own as numpy's; no bool."""
    if isinstance(value, bool) or not isinstance(value, Integral):
        raise wrong(value, "int")
    return operator.index(value)


def shown(value):
    return str(value) if value.bit_length() < 300 else "an int of %d bits" % value.bit_length()


class Char(Codec):
    wire_type, packed, scalar, zero, says = VARINT, True, True, "\0", "a str of one character"

    def encode(self, value, links):
        if not isinstance(value, str):
            raise wrong(value, self.says)
        if len(value) != 1:
            raise Crossing("has %d characters, and the contract says %s" % (len(value), self.says))
        if ord(value) > 0xFFFF:
            raise Crossing("is U+%X, which takes two of Java's chars" % ord(value))
        return varint(ord(value))

    def decode(self, raw, links):
        if raw > 0xFFFF:
            raise Crossing("is %d, which is no char" % raw)
        return chr(raw)


class Float(Codec):
    """A float or a double of Java's; an int goes where the number stays the same."""

    packed, scalar, zero, says = True, True, 0.0, "float"

    def __init__(self, name, wire_type):
        self.name = name
        self.wire_type = wire_type
        self.struct = struct.Struct("<d" if wire_type == FIXED64 else "<f")

    def encode(self, value, links):
        if type(value) is not float:
            value = self.real(value)
        try:
            return self.struct.pack(value)
        except OverflowError:
            raise Crossing("is %r, which is too large for a %s of Java's" % (value, self.name)) from None

    def real(self, value):
        if isinstance(value, bool) or not isinstance(value, Real):
            raise wrong(value, self.says)
        try:
            number = float(value)
        except OverflowError:
            number = None
        if isinstance(value, Integral) and number != value:
            raise Crossing("is %s, which no %s of Java's is exactly" % (shown(operator.index(value)), self.name))
        return number

    def decode(self, raw, links):
        return self.struct.unpack(raw)[0]


class Str(Codec):
    scalar, says = True, "str"

    def encode(self, value, links):
        if not isinstance(value, str):
            raise wrong(value, self.says)
        try:
            return prefixed(value.encode("utf-8"))
        except UnicodeEncodeError:
            raise Crossing("has a lone surrogate, which no string has that crosses") from None

    def decode(self, raw, links):
        try:
            return str(raw, "utf-8")
        except UnicodeDecodeError:
            raise Crossing("is no UTF-8") from None


class Bytes(Codec):
    says = "bytes"

    def encode(self, value, links):
        if not isinstance(value, (bytes, bytearray, memoryview)):
            raise wrong(value, self.says)
        return prefixed(bytes(value))

    def decode(self, raw, links):
        return bytes(raw)


PRIMITIVES = {
    "boolean": Bool(),
    "byte": Int("byte", 8),
    "short": Int("short", 16),
    "char": Char(),
    "int": Int("int", 32),
    "long": Int("long", 64),
    "float": Float("float", FIXED32),
    "double": Float("double", FIXED64),
}
TEXTS = {"string": Str(), "uri": Str(), "currency": Str(), "bytes": Bytes()}
