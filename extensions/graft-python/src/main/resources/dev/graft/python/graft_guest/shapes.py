"""Codecs of records, enums, sealed interfaces and exceptions."""

from enum import Enum

from . import classes
from .codec import Codec, MessageCodec, last
from .crossing import Crossing, name_of, wrong
from .names import attributes, simple
from .wire import VARINT, parse, scan, signed, tag, varint

_ABSENT = object()


class Message:
    """The fields of a message, by which Python knows them: (name in Java, attribute, field)."""

    def __init__(self):
        self.parts = []

    def fill(self, described, field_of):
        names = [field["name"] for field in described]
        made = [field_of(field["number"], field["type"]) for field in described]
        self.parts = list(zip(names, attributes(names), made))
        self.by_number = sorted(self.parts, key=lambda part: part[2].number)

    def write(self, values, links):
        """Writes a value for each part, in the order of declaration."""
        taken = {part[0]: value for part, value in zip(self.parts, values)}
        out = []
        for name, _, field in self.by_number:
            try:
                out.append(field.write(taken[name], links))
            except Crossing as e:
                raise e.within(name)
        return b"".join(out)

    def read(self, data, links):
        fields = parse(data)
        values = []
        for name, _, field in self.parts:
            try:
                values.append(field.read(fields, links))
            except Crossing as e:
                raise e.within(name)
        return values

    def values(self, value, says):
        """The content of anything that has the attributes."""
        values = []
        for name, attribute, _ in self.parts:
            content = getattr(value, attribute, _ABSENT)
            if content is _ABSENT:
                content = getattr(value, name, _ABSENT)
            if content is _ABSENT:
                problem = wrong(value, says)
                problem.problem += "; it has no attribute %s" % attribute
                raise problem
            values.append(content)
        return values


class RecordCodec(MessageCodec):
    """Anything goes out that has the attributes; what arrives is the class's."""

    def __init__(self, java, names):
        self.made = classes.record(java, names)
        self.message = Message()
        self.says = java

    def body(self, value, links):
        if type(value) is not self.made:
            foreign = isinstance(value, (dict, type, Enum)) or value is None
            empty = not self.message.parts and type(value).__name__ != self.made.__name__
            if foreign or empty:
                raise wrong(value, self.says)
        return self.message.write(self.message.values(value, self.says), links)

    def content(self, data, links):
        return self.made(*self.message.read(data, links))


class EnumCodec(Codec):
    wire_type, packed, scalar = VARINT, True, True

    def __init__(self, java, constants):
        self.says = java
        self.made = classes.enumeration(java, [c["name"] for c in constants])
        self.members = {c["number"]: self.made[classes.member(c["name"])] for c in constants}
        self.numbers = {member.name: number for number, member in self.members.items()}

    def encode(self, value, links):
        if not isinstance(value, Enum):
            raise wrong(value, self.says)
        number = self.numbers.get(value.name)
        if number is None:
            raise Crossing("is %s, and %s has no such constant" % (value, self.says))
        return varint(number)

    def decode(self, raw, links):
        number = signed(raw, 32)
        if number == 0:
            return None
        if number not in self.members:
            raise Crossing("has the number %d, which no constant of %s has" % (number, self.says))
        return self.members[number]

    def element(self, raw, links):
        value = self.decode(raw, links)
        if value is None:
            raise Crossing("is the unspecified value of an enum, where one is due")
        return value


class ChoiceCodec(MessageCodec):
    """The option goes by the value's class: the very one, else one of that name."""

    def __init__(self, java):
        classes.interface(java, "One of several classes.")
        self.says = java
        self.options = {}

    def fill(self, options, codec_of):
        for option in options:
            self.options[option["number"]] = codec_of(option["type"])
        self.by_class = {codec.made: number for number, codec in self.options.items()}
        names = [simple(codec.says) for codec in self.options.values()]
        self.by_name = {name: number for number, name in zip(self.options, names) if names.count(name) == 1}

    def body(self, value, links):
        number = None
        for kind in type(value).__mro__:
            number = self.by_class.get(kind) or (self.by_name.get(kind.__name__) if kind.__module__ != "builtins" else None)
            if number:
                break
        if not number:
            options = ", ".join(codec.made.__name__ for codec in self.options.values())
            raise wrong(value, "%s, which is one of %s" % (self.says, options))
        codec = self.options[number]
        return tag(number, codec.wire_type) + codec.encode(value, links)

    def content(self, data, links):
        fields = scan(data)
        if not fields:
            raise Crossing("has no subtype of %s" % self.says)
        number = fields[-1][0]
        codec = self.options.get(number)
        if codec is None:
            raise Crossing("has the number %d, which no subtype of %s has" % (number, self.says))
        return codec.element(last([(w, raw) for n, w, raw in fields if n == number], codec), links)


class ExceptionCodec:
    """The fields of an exception; its message and the rest travel beside them."""

    def __init__(self, java, names):
        self.java = java
        self.made = classes.exception(java, names)
        self.message = Message()

    def encode(self, raised, links):
        says = "%s, as %s was raised" % (self.java, name_of(type(raised)))
        return self.message.write(self.message.values(raised, says), links)

    def decode(self, data, text, links):
        return self.made(text, *self.message.read(data, links))
