"""Replies as bytes: a status, and what it is about."""

import struct

from . import failures
from .crossing import Crossing
from .thrown import HostError, rebuild, tell
from .wire import parse

RESULT, THROWN, REFUSED, STREAM = 0, 1, 2, 3
_NUMBER = struct.Struct(">q")


def result(links, message):
    return bytes((RESULT,)) + links.written(reply=True) + message


def stream(number):
    """Of a method that publishes."""
    return bytes((STREAM,)) + _NUMBER.pack(number)


def ended(problem, message, executed=failures.NOT_EXECUTED):
    """Of a call that this library ends."""
    return bytes((REFUSED,)) + failures.refused(problem, executed, message)


def refused(problem, executed=True):
    """A value that cannot cross: a result, or an argument, with which nothing was executed."""
    outcome = failures.EXECUTED if executed else failures.NOT_EXECUTED
    message = " ".join(filter(None, ("the" if executed else "the argument", problem.path, problem.problem)))
    return ended(failures.VALUE, message, outcome)


def raised(failure, method, links):
    """The exception, as the declared one whose name its class has, or a class that it extends."""
    for kind in type(failure).__mro__:
        for place, (_, codec) in enumerate(method.throws if method else (), 1):
            own = kind.__module__ != "builtins" or kind is type(failure)
            if codec.made is kind or own and codec.made.__name__ == kind.__name__:
                return _declared(failure, place, codec, links)
    return bytes((THROWN,)) + failures.thrown(tell(failure))


def _declared(failure, place, codec, links):
    try:
        fields = codec.encode(failure, links)
    except Crossing as e:
        return refused(e.within(codec.made.__name__))
    except Exception as e:  # code of the exception's own
        return bytes((THROWN,)) + failures.thrown(tell(e))
    return bytes((THROWN,)) + failures.thrown(tell(failure, codec.java), place, fields)


def answer(reply, method, links):
    """What a reply of the host's says: a result, or an exception, which is raised."""
    message = links.read(succeeded(reply, RESULT, method, links))
    try:
        return read_result(method, message, links)
    finally:
        links.leave()


def number(reply, method, links):
    """Which stream it is that a method of the host's publishes."""
    return _NUMBER.unpack(succeeded(reply, STREAM, method, links))[0]


def succeeded(reply, kind, method, links):
    """What a reply of this kind says; another one is an exception, which is raised."""
    status, rest = reply[0], reply[1:]
    if status == kind:
        return rest
    if status == REFUSED:
        kind, message = failures.refusal(rest)
        raise HostError(kind, message, [])
    thrown = failures.Thrown(rest)
    if not thrown.declared:
        raise rebuild(thrown.told)
    _, codec = method.throws[thrown.declared - 1]
    failure = codec.decode(thrown.fields, thrown.told["message"], links)
    if thrown.told["cause"]:
        failure.__cause__ = rebuild(thrown.told["cause"])
    raise failure


def read_result(method, message, links):
    return None if method.result is None else _read(method, message, links, "result")


def read_element(method, message, links):
    """An element of what a method publishes."""
    return _read(method, message, links, "element")


def _read(method, message, links, what):
    try:
        return method.result.read(parse(message), links)
    except Crossing as e:
        raise e.within(what)


def write_result(method, value, links):
    """The message of a result."""
    return b"" if method.result is None else _write(method, value, links, "result")


def write_element(method, value, links):
    """The message of an element."""
    return _write(method, value, links, "element")


def _write(method, value, links, what):
    try:
        return method.result.write(value, links)
    except Crossing as e:
        raise e.within(what)
    except RecursionError:
        raise Crossing("is nested too deeply, or contains itself", what) from None
