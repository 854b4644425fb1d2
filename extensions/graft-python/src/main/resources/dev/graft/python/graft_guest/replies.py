"""Replies as bytes: a status, and what it is about."""

from . import failures
from .crossing import Crossing
from .thrown import HostError, rebuild, tell
from .wire import parse

RESULT, THROWN, REFUSED = 0, 1, 2


def result(links, message):
    return bytes((RESULT,)) + links.written() + message


def refused(problem, executed=True):
    """A value that cannot cross: a result, or an argument, with which nothing was executed."""
    outcome = failures.EXECUTED if executed else failures.NOT_EXECUTED
    message = "%s %s %s" % ("the" if executed else "the argument", problem.path, problem.problem)
    return bytes((REFUSED,)) + failures.refused(failures.VALUE, outcome, message)


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
    return bytes((THROWN,)) + failures.thrown(tell(failure, codec.java), place, fields)


def answer(reply, method, links):
    """What a reply of the host's says: a result, or an exception, which is raised."""
    status, rest = reply[0], reply[1:]
    if status == RESULT:
        return read_result(method, links.read(rest), links)
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
    if method.result is None:
        return None
    try:
        return method.result.read(parse(message), links)
    except Crossing as e:
        raise e.within("result")


def write_result(method, value, links):
    """The message of a result."""
    if method.result is None:
        return b""
    try:
        return method.result.write(value, links)
    except Crossing as e:
        raise e.within("result")
    except RecursionError:
        raise Crossing("is nested too deeply, or contains itself", "result") from None
