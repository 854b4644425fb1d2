"""A contract as its description says it, ready to be called."""

from . import classes
from .exact import EXACT
from .holders import KINDS, Entries, Holder, Present, Primitive, Repeated, Single
from .names import candidates
from .references import ReferenceCodec
from .scalars import PRIMITIVES, TEXTS
from .shapes import ChoiceCodec, EnumCodec, ExceptionCodec, Message, RecordCodec
from .times import TIMES
from .zones import ZONES

_BUILT_IN = {**PRIMITIVES, **TEXTS, **EXACT, **TIMES, **ZONES, **{name + "?": codec for name, codec in PRIMITIVES.items()}}


class Contract:
    """A contract; `made` is the class that stands for it in Python."""

    def __init__(self, described, index):
        if described.get("format") != 1:
            raise ValueError("its description has the format %s, and this library knows 1" % described.get("format"))
        self.name = described["contract"]
        self.graft = described["graft"]
        self.index = index
        self.made = classes.interface(self.name, "The contract %s." % self.name)
        self.types = Types(described["types"])
        names = [method["name"] for method in described["methods"]]
        self.methods = [Method(method, self.types, names.count(method["name"]) > 1) for method in described["methods"]]

    def classes(self):
        """All classes that it brings along."""
        return [self.made] + self.types.all()


class Method:
    def __init__(self, described, types, overloaded):
        self.name = described["name"]
        self.signature = described["signature"]
        self.count = len(described["parameters"])
        self.parameters = [parameter["name"] for parameter in described["parameters"]]
        names = candidates(self.name)
        self.names = (["%s_%d" % (name, self.count) for name in names[::-1]] if overloaded else []) + names
        self.arguments = Message()
        self.arguments.fill(described["parameters"], types.field)
        self.returns = described["returns"]
        result = described["result"]
        if result is None:
            self.result = None
        elif self.returns == "stream":
            self.result = Single(1, types.element(result))
        else:
            self.result = types.field(1, result)
        self.throws = [(name, types.of(name)) for name in described["throws"]]


class Types:
    """The types of one contract, each made when it is first asked for."""

    def __init__(self, described):
        self.described = described
        self.codecs = {}

    def all(self):
        made = [self.of(name).made for name in self.described if self.described[name]["kind"] != "choice"]
        choices = [d["java"] for d in self.described.values() if d["kind"] == "choice"]
        return made + [classes.interface(java, "One of several classes.") for java in choices]

    def of(self, name):
        codec = self.codecs.get(name)
        return codec if codec else self._make(name, self.described[name])

    def _make(self, name, described):
        kind, java = described["kind"], described["java"]
        if kind == "enum":
            codec = self.codecs[name] = EnumCodec(java, described["constants"])
        elif kind == "choice":
            codec = self.codecs[name] = ChoiceCodec(java)  # known before it is filled, as types may be recursive
            codec.fill(described["options"], self.element)
        else:
            make = RecordCodec if kind == "record" else ExceptionCodec
            codec = self.codecs[name] = make(java, [field["name"] for field in described["fields"]])
            codec.message.fill(described["fields"], self.field)
        return codec

    def field(self, number, described):
        """A type as that of a field."""
        if isinstance(described, str):
            return (Primitive if described in PRIMITIVES else Single)(number, self.element(described))
        kind, *of = described
        if kind in KINDS:
            return Repeated(number, self.element(of[0]), KINDS[kind])
        if kind in ("map", "sorted_map"):
            return Entries(number, self.element(of[0]), self.element(of[1]))
        if kind in ("optional", "nullable"):
            held = self.element(of[0])
            return Single(number, Present(held) if held.takes_none else held)
        return Single(number, self.element(described))

    def element(self, described):
        """A type as that of an element: what holds several values or none is a message of its own."""
        if isinstance(described, str):
            return _BUILT_IN[described]
        kind, *of = described
        if kind == "nullable":
            return self.element(of[0])
        if kind == "reference":
            return ReferenceCodec(of[0])
        if kind in ("message", "enum", "choice"):
            return self.of(of[0])
        return Holder(self.field(1, described), takes_none=kind == "optional")
