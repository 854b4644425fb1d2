"""The classes that values of a contract have in Python.

There is one for each class of Java's in a process, whoever asks: code that has imported it sees what arrives as instances of it.
"""

import dataclasses
import enum
import threading

from .holders import hashable
from .names import attributes, package, simple, usable

_known = {}
_lock = threading.RLock()


def record(java, names):
    """A frozen dataclass with an attribute for each component."""
    return _once(("record", java, tuple(names)), lambda: _record(java, attributes(names)))


def _record(java, fields):
    def content(self):
        return hash((java,) + tuple(hashable(getattr(self, field)) for field in fields))

    space = {"__hash__": content, "__graft__": java}
    return _placed(dataclasses.make_dataclass(simple(java), fields, namespace=space, frozen=True), java)


def enumeration(java, constants):
    """An enum whose members have their names as values, with their numbers by member."""
    return _once(("enum", java, tuple(constants)), lambda: _enum(java, constants))


def _enum(java, constants):
    made = enum.Enum(usable(simple(java)), [(member(name), name) for name in constants])
    made.__graft__ = java
    return _placed(made, java)


def member(name):
    """The name of an enum's member; some are no names for one."""
    taken = name == "mro" or name.startswith("_")
    return usable("c" + name if name.startswith("_") else name + "_" if taken else name)


def exception(java, names):
    """An exception with a message, and its fields as keywords or behind the message."""
    return _once(("exception", java, tuple(names)), lambda: _exception(java, attributes(names)))


def _exception(java, fields):
    def __init__(self, message=None, *values, **named):
        Exception.__init__(self, *(() if message is None else (message,)))
        if len(values) > len(fields):
            raise TypeError("%s has %d fields, and %d were given" % (simple(java), len(fields), len(values)))
        given = dict(zip(fields, values))
        for name in named:
            if name not in fields or name in given:
                raise TypeError("%s has no field %r, or has it already" % (simple(java), name))
        given.update(named)
        missing = [name for name in fields if name not in given]
        if missing:
            raise TypeError("%s also needs %s" % (simple(java), ", ".join(missing)))
        for name in fields:
            setattr(self, name, given[name])

    return _placed(type(simple(java), (Exception,), {"__init__": __init__, "__graft__": java}), java)


def interface(java, doc):
    """What stands for a contract, or for a sealed interface: a class to name in annotations, with nothing in it."""
    space = {"__graft__": java, "__doc__": doc, "__slots__": ()}
    return _once(("interface", java), lambda: _placed(type(simple(java), (), space), java))


def is_generated(kind):
    """Whether a class is one of these, and no subclass of one."""
    return "__graft__" in vars(kind)


def _placed(made, java):
    made.__module__ = package(java) or "graft_guest.contracts"
    made.__qualname__ = simple(java)
    return made


def _once(key, make):
    with _lock:
        if key not in _known:
            _known[key] = make()
        return _known[key]
