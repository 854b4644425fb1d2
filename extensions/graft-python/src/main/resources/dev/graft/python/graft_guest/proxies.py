"""What stands for an object of the host."""

from .crossing import Crossing
from .names import attributes

NUMBER = "_graft_number"


def proxy_class(contract, invoke):
    """A class named as the contract, whose methods call the host: `invoke(number, method's index, arguments)`."""
    space = {"__slots__": (NUMBER, "__weakref__"), "__repr__": _repr, "__graft_proxy__": True}
    by_name = {}
    for index, method in enumerate(contract.methods):
        for name in method.names:
            by_name.setdefault(name, []).append((index, method))
    for name, overloads in by_name.items():
        space[name] = _method(name, overloads, invoke)
    made = type(contract.made.__name__, (contract.made,), space)
    made.__module__ = contract.made.__module__
    return made


def is_proxy(value):
    return getattr(type(value), "__graft_proxy__", False)


def _repr(self):
    return "<%s of the host>" % type(self).__name__


def _method(name, overloads, invoke):
    def call(self, *arguments, **named):
        refused = None
        for index, method in overloads:
            taken = _arguments(method, arguments, named)
            if taken is not None:
                try:
                    return invoke(getattr(self, NUMBER), index, taken)
                except Unsent as e:  # an overload of as many parameters may take these
                    refused = refused or e.__cause__
        if refused:
            raise refused
        counts = sorted({method.count for _, method in overloads})
        given = len(arguments) + len(named)
        raise TypeError("%s() takes %s arguments, and %d were given" % (name, " or ".join(map(str, counts)), given))

    call.__name__ = call.__qualname__ = name
    return call


def _arguments(method, arguments, named):
    if len(arguments) + len(named) != method.count:
        return None
    rest = method.parameters[len(arguments) :]
    names = dict(zip(rest, attributes(method.parameters)[len(arguments) :]))
    values = [named.get(python, named.get(java, Unsent)) for java, python in names.items()]
    return None if any(value is Unsent for value in values) else list(arguments) + values


class Unsent(Exception):
    """Arguments that do not cross, so that nothing was called."""


def sent(encode):
    """Runs what writes arguments."""
    try:
        return encode()
    except Crossing as e:
        raise Unsent() from e
