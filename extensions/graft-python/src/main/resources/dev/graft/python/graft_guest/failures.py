"""How calls fail, as messages: `Thrown` and `Refused` of Graft's protocol."""

from .wire import LENGTH, VARINT, parse, prefixed, signed, tag, varint

VALUE, UNAVAILABLE, CANCELLED, LIMIT, PROTOCOL = 2, 3, 5, 8, 9
NOT_EXECUTED, EXECUTED, UNKNOWN = 1, 2, 3

_PROBLEMS = {
    1: "Configuration",
    2: "Value",
    3: "Unavailable",
    4: "Timeout",
    5: "Cancelled",
    6: "ConnectionLost",
    7: "Incompatible",
    8: "Limit",
    9: "Protocol",
    10: "Access",
    11: "Reference",
    12: "Remote",
}


def _text(number, value):
    return b"" if value is None else tag(number, LENGTH) + prefixed(value.encode("utf-8", "backslashreplace"))


def _number(number, value):
    return tag(number, VARINT) + varint(value) if value else b""


def _message(number, content):
    return tag(number, LENGTH) + prefixed(content)


def thrown(told, declared=0, fields=b""):
    """An exception with its causes, of what `tell` says of it; `declared` is its place in the method's throws, from 1."""
    out = [_text(1, told["type"]), _text(2, told["message"])]
    for frame in told["frames"]:
        line = _number(4, frame["line"])
        out.append(_message(3, _text(1, frame["type"]) + _text(2, frame["method"]) + _text(3, frame["file"]) + line))
    if told["cause"]:
        out.append(_message(4, thrown(told["cause"])))
    for suppressed in told["suppressed"]:
        out.append(_message(5, thrown(suppressed)))
    out.append(_number(6, declared))
    if fields:
        out.append(_message(7, fields))
    return b"".join(out)


def refused(problem, executed, message):
    """A call that one of the two sides ended."""
    return _number(1, problem) + _number(2, executed) + _text(3, message)


class Thrown:
    """An exception of the host as it came: `told` is what `tell` would say of it."""

    def __init__(self, data):
        fields = parse(data)
        self.declared = _last(fields, 6, 0)
        self.fields = _last(fields, 7, b"")
        self.told = _told(fields)


def _told(fields):
    cause = _last(fields, 4, None)
    return {
        "type": _read_text(fields, 1) or "",
        "message": _read_text(fields, 2),
        "frames": [_frame(parse(raw)) for _, raw in fields.get(3, ())],
        "cause": None if cause is None else _told(parse(cause)),
        "suppressed": [_told(parse(raw)) for _, raw in fields.get(5, ())],
    }


def _frame(fields):
    return {
        "type": _read_text(fields, 1) or "",
        "method": _read_text(fields, 2) or "",
        "file": _read_text(fields, 3) or "",
        "line": signed(_last(fields, 4, 0), 32),
    }


def _last(fields, number, otherwise):
    return fields[number][-1][1] if number in fields else otherwise


def _read_text(fields, number):
    raw = _last(fields, number, None)
    return None if raw is None else raw.decode("utf-8", "replace")


def refusal(data):
    """The type of the host's exception for it, and its message."""
    fields = parse(data)
    name = _PROBLEMS.get(_last(fields, 1, 0), "Protocol")
    return "dev.graft.runtime.Graft%sException" % name, _read_text(fields, 3) or "no reason was given"
