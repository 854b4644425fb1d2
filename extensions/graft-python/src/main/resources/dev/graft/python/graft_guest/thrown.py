"""Exceptions as what is told of them, and what the host tells of its own."""

import os

from .crossing import name_of

_HERE = os.path.dirname(name_of.__code__.co_filename)
_DEEPEST = 50


class HostError(RuntimeError):
    """An exception of the host that no contract declares: `type` is its class in Java, `frames` where it was thrown."""

    def __init__(self, type_name, message, frames):
        super().__init__("%s: %s" % (type_name, message) if message is not None else type_name)
        self.type = type_name
        self.message = message
        self.frames = frames


def tell(raised, declared=None, _seen=()):
    """What the host is told; `declared` is the name that the contract has for it."""
    host = isinstance(raised, HostError)
    cause = raised.__cause__
    if cause is None and not raised.__suppress_context__:
        cause = raised.__context__
    seen = _seen + (id(raised),)
    deepest = len(seen) >= _DEEPEST
    cut = cause is None or id(cause) in seen or deepest
    message = raised.message if host else text_of(raised)
    if deepest and cause is not None:
        message = "(and causes left out beyond a depth of %d) %s" % (_DEEPEST, message)
    inner = [e for e in _group(raised) if isinstance(e, BaseException) and id(e) not in seen]
    return {
        "type": declared or (raised.type if host else name_of(type(raised))),
        "message": message,
        "frames": (raised.frames if host else []) + frames(raised.__traceback__),
        "cause": None if cut else tell(cause, _seen=seen),
        "suppressed": [tell(e, _seen=seen) for e in inner] if not deepest else [],
    }


def _group(raised):
    """What an exception group consists of; others may have something else by that name."""
    try:
        inner = raised.exceptions
    except Exception:
        return ()
    return inner if isinstance(inner, (list, tuple)) else ()


def text_of(raised):
    try:
        text = str(raised)
    except BaseException as e:  # code of the user's
        return "(its message cannot be had: %s)" % name_of(type(e))
    text = text.encode("utf-8", "backslashreplace").decode("utf-8")
    return text if text or raised.args else None


def frames(traceback):
    """Where it went through, the innermost first, without this library."""
    told = []
    while traceback is not None:
        code = traceback.tb_frame.f_code
        if os.path.dirname(code.co_filename) != _HERE:
            told.append(
                {
                    "type": _owner(traceback.tb_frame),
                    "method": code.co_name,
                    "file": os.path.basename(code.co_filename),
                    "line": traceback.tb_lineno,
                }
            )
        traceback = traceback.tb_next
    return told[::-1]


def _owner(frame):
    """The module, and the class where Python says it."""
    module = frame.f_globals.get("__name__", "?")
    outer = getattr(frame.f_code, "co_qualname", "").rpartition(".")[0]
    return module + "." + outer if outer and "<" not in outer else module


def place(raised):
    """The file and line of the user's that it went through last."""
    if isinstance(raised, SyntaxError) and raised.filename:
        return "%s:%s" % (raised.filename, raised.lineno)
    found = None
    traceback = raised.__traceback__
    while traceback is not None:
        file = traceback.tb_frame.f_code.co_filename
        if os.path.dirname(file) != _HERE and not file.startswith("<"):
            found = "%s:%d" % (file, traceback.tb_lineno)
        traceback = traceback.tb_next
    return found


def rebuild(told):
    """An exception of the host's, with its causes."""
    raised = HostError(told["type"], told["message"], told["frames"])
    if told.get("cause"):
        raised.__cause__ = rebuild(told["cause"])
    return raised
