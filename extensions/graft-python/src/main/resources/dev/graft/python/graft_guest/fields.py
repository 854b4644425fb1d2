"""The fields of the small messages that single values are."""

from .codec import last
from .scalars import PRIMITIVES, TEXTS
from .wire import VARINT, parse, signed, tag, unzigzag, varint, zigzag


class Fields:
    """What a message has, by number; a field without bytes is zero or empty."""

    def __init__(self, data):
        self.fields = parse(data)

    def number(self, number):
        occurrences = self.fields.get(number)
        return last(occurrences, PRIMITIVES["long"]) if occurrences else 0

    def int32(self, number):
        return signed(self.number(number), 32)

    def int64(self, number):
        return signed(self.number(number), 64)

    def sint64(self, number):
        return unzigzag(self.number(number))

    def sint32(self, number):
        return unzigzag(self.number(number) & 0xFFFFFFFF)

    def fixed64(self, number):
        occurrences = self.fields.get(number)
        return int.from_bytes(last(occurrences, PRIMITIVES["double"]), "little") if occurrences else 0

    def bytes(self, number):
        occurrences = self.fields.get(number)
        return bytes(last(occurrences, TEXTS["bytes"])) if occurrences else b""

    def text(self, number):
        return TEXTS["string"].decode(self.bytes(number), None)


def number(field, value):
    """A field with a whole number, which leaves no bytes if it is zero."""
    return tag(field, VARINT) + varint(value) if value else b""


def zigzagged(field, value):
    return number(field, zigzag(value))
