"""Fields of messages, and what holds several values or none."""

from collections.abc import Iterable, Mapping, Set
from typing import Callable, NamedTuple

from .codec import MessageCodec, last
from .crossing import Crossing, wrong
from .values import Some
from .wire import LENGTH, parse, prefixed, tag, unpack

_LONGEST_LABEL = 40
_ENTRY = MessageCodec()  # that entries are messages is all that matters


class Single:
    """A field with one value."""

    def __init__(self, number, codec, required=False):
        self.number = number
        self.codec = codec
        self.tag = tag(number, codec.wire_type)
        self.required = required

    def write(self, value, links):
        if value is None and not (self.required and self.codec.takes_none):
            if self.required:
                raise wrong(value, self.codec.says)
            return b""
        return self.tag + self.codec.encode(value, links)

    def read(self, fields, links):
        occurrences = fields.get(self.number)
        if occurrences is not None:
            raw = last(occurrences, self.codec)
            return self.codec.element(raw, links) if self.required else self.codec.decode(raw, links)
        if self.required:
            raise Crossing("is missing")
        return None


class Primitive(Single):
    """A field with a number that is always there; zero leaves no bytes."""

    def __init__(self, number, codec):
        super().__init__(number, codec)
        self.zeros = (b"\0", b"\0" * 4, b"\0" * 8)

    def write(self, value, links):
        data = self.codec.encode(value, links)
        return b"" if data in self.zeros else self.tag + data

    def read(self, fields, links):
        value = super().read(fields, links)
        return self.codec.zero if value is None else value


class Repeated:
    """A field with any number of elements, of a kind of collection."""

    def __init__(self, number, codec, kind):
        self.number = number
        self.codec = codec
        self.kind = kind
        self.says = kind.says
        self.tag = tag(number, LENGTH if codec.packed else codec.wire_type)

    def write(self, value, links):
        refused = isinstance(value, (str, bytes, bytearray, Mapping)) or not isinstance(value, Iterable)
        if refused or self.kind.ordered and isinstance(value, Set):
            raise wrong(value, self.says)
        encoded = []
        for i, element in enumerate(value):
            try:
                encoded.append(self.codec.encode(element, links))
            except Crossing as e:
                raise e.at(i)
        if self.kind.unique and len(set(encoded)) < len(encoded):
            raise Crossing("has a member more than once, and the contract says a set")
        if self.codec.packed:
            return self.tag + prefixed(b"".join(encoded)) if encoded else b""
        return b"".join([self.tag + data for data in encoded])

    def read(self, fields, links):
        elements = []
        for wire_type, raw in fields.get(self.number, ()):
            try:
                self._occurrence(elements, wire_type, raw, links)
            except Crossing as e:
                raise e.at(len(elements))
        return self.kind.make(elements)

    def _occurrence(self, elements, wire_type, raw, links):
        if self.codec.packed and wire_type == LENGTH:
            for one in unpack(raw, self.codec.wire_type):
                elements.append(self.codec.element(one, links))
        else:
            elements.append(self.codec.element(last([(wire_type, raw)], self.codec), links))


class Entries:
    """A field with the entries of a map."""

    says = "dict"

    def __init__(self, number, key, value):
        self.number = number
        self.tag = tag(number, LENGTH)
        self.key = Single(1, key, required=True)
        self.value = Single(2, value, required=True)

    def write(self, value, links):
        if not isinstance(value, Mapping):
            raise wrong(value, self.says)
        out = []
        for i, (key, content) in enumerate(value.items()):
            try:
                data = self.key.write(key, links)
            except Crossing as e:
                raise e.within("<key>").at(i)
            try:
                data += self.value.write(content, links)
            except Crossing as e:
                raise e.at(self.label(key, i))
            out.append(self.tag + prefixed(data))
        return b"".join(out)

    def label(self, key, index):
        if not self.key.codec.scalar:
            return index
        text = getattr(key, "name", None) or str(key)
        return text if len(text) <= _LONGEST_LABEL else text[:_LONGEST_LABEL] + "..."

    def read(self, fields, links):
        entries = {}
        for i, occurrence in enumerate(fields.get(self.number, ())):
            try:
                entry = parse(last([occurrence], _ENTRY))
                key = hashable(self.key.read(entry, links))
                if key in entries:
                    raise Crossing("has a key that Python cannot tell from one before it: %r" % (key,))
                entries[key] = self.value.read(entry, links)
            except Crossing as e:
                raise e.at(i)
        return entries


class Holder(MessageCodec):
    """A message around a field: how what holds several values or none stands as an element."""

    def __init__(self, field, takes_none=False):
        self.field = field
        self.takes_none = takes_none
        self.says = field.says if not takes_none else field.codec.says + " or None"

    def body(self, value, links):
        return self.field.write(value, links)

    def content(self, data, links):
        return self.field.read(parse(data), links)


class Present(MessageCodec):
    """What may be None inside of what may be absent: in a Some, so that the two differ."""

    def __init__(self, codec):
        self.codec = codec
        self.says = "graft_guest.Some or None"

    def body(self, value, links):
        return self.codec.body(value.value if isinstance(value, Some) else value, links)

    def content(self, data, links):
        return Some(self.codec.content(data, links))


class HashableDict(dict):
    """A map as a member of a set, or as a key."""

    def __hash__(self):
        return hash(frozenset(self.items()))


def hashable(value):
    """The value as a member of a set, or as a key."""
    if isinstance(value, list):
        return tuple(hashable(element) for element in value)
    if isinstance(value, dict):
        return HashableDict((key, hashable(content)) for key, content in value.items())
    return value


def members(elements):
    """A frozenset, unless Python takes some of the members for the same."""
    seen = {}
    for element in map(hashable, elements):
        if element in seen:
            raise Crossing("has members that Python cannot tell apart: %r and %r" % (seen[element], element))
        seen[element] = element
    return frozenset(seen)


class Kind(NamedTuple):
    """A collection: what Python makes of the elements, and what it asks of them."""

    make: Callable
    says: str
    unique: bool = False
    ordered: bool = False


KINDS = {
    "list": Kind(list, "list", ordered=True),
    "array": Kind(list, "list", ordered=True),
    "collection": Kind(list, "list"),
    "set": Kind(members, "set", unique=True),
    "sorted_set": Kind(list, "list or set", unique=True),  # a list, as the order counts
}
