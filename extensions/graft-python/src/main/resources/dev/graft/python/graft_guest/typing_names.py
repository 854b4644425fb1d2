"""The types of Java's, as annotations name them."""

from .names import flat, package, simple, usable

_BUILT_IN = {
    "boolean": "bool",
    "byte": "int",
    "short": "int",
    "char": "str",
    "int": "int",
    "long": "int",
    "float": "float",
    "double": "float",
    "string": "str",
    "bytes": "bytes",
    "decimal": "_decimal.Decimal",
    "integer": "int",
    "uuid": "_uuid.UUID",
    "uri": "str",
    "locale": "str",
    "currency": "str",
    "instant": "_datetime.datetime",
    "duration": "_datetime.timedelta",
    "date": "_datetime.date",
    "time": "_datetime.time",
    "datetime": "_datetime.datetime",
    "offset_time": "_datetime.time",
    "offset_datetime": "_datetime.datetime",
    "zoned_datetime": "_datetime.datetime",
    "period": "_graft_guest.Period",
    "year": "int",
    "year_month": "_graft_guest.YearMonth",
    "month_day": "_graft_guest.MonthDay",
    "zone": "_typing.Union[_datetime.tzinfo, str]",
    "zone_offset": "_datetime.timezone",
}
_COLLECTIONS = {"set": "FrozenSet"}  # all others are a List


class TypeNames:
    """Names within one package's file; `imported` are the packages that they are of besides."""

    def __init__(self, own_package, classes):
        self.package = own_package
        self.classes = classes
        self.simples = [(package(java), simple(java)) for java in classes]
        self.imported = set()
        self.hidden = set()  # names that the members of the class at hand have

    def word(self, built_in):
        """The annotation of a type that is built in."""
        name = _BUILT_IN.get(built_in, built_in)
        return "_builtins." + name if name in self.hidden else name

    def own(self, java):
        """The name in its own package: the simple one, unless another class there has it too."""
        one = self.simples.count((package(java), simple(java))) <= 1
        return usable(simple(java) if one else flat(java))

    def java(self, java):
        if java not in self.classes or not package(java):
            return "_typing.Any"  # no description says what it is, or no module could have it
        if package(java) == self.package:
            return self.own(java)
        self.imported.add(package(java))
        return package(java) + "." + self.own(java)

    def of(self, described, known):
        """The annotation of a type, of which `known` are the contract's own."""
        if isinstance(described, str):
            return "_typing.Optional[%s]" % self.word(described[:-1]) if described.endswith("?") else self.word(described)
        kind, *of = described
        if kind in ("message", "enum", "choice"):
            return self.java(known[of[0]]["java"])
        if kind == "reference":
            return self.java(of[0])
        held = [self.element(each, known) for each in of]
        if kind == "optional" or kind == "nullable":
            may_be_absent = isinstance(of[0], list) and of[0][0] in ("optional", "nullable")
            return "_typing.Optional[%s]" % ("_graft_guest.Some" if may_be_absent else held[0])
        if kind in ("map", "sorted_map"):
            return "_typing.Dict[%s, %s]" % tuple(held)
        return "_typing.%s[%s]" % (_COLLECTIONS.get(kind, "List"), held[0])

    def element(self, described, known):
        """An element, a key or a value, which is None only if it is an optional."""
        if isinstance(described, str) and described.endswith("?"):
            return self.word(described[:-1])
        if isinstance(described, list) and described[0] == "nullable":
            return self.of(described[1], known)
        return self.of(described, known)
