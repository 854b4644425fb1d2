"""Finds what implements a contract in modules of the user's."""

import inspect

from .binding import Unfit, bind, find, where
from .classes import is_generated
from .crossing import name_of
from .loading import Refused
from .names import simple
from .thrown import HostError, place

_MADE = "; it is made when the tube opens: correct that, or leave what may fail to the methods that need it"


def implementation(contract, modules, grafts):
    """What to call for each method; None if the modules have nothing; raises Refused if what they have does not do.

    A class whose constructor has a parameter `grafts` gets them.
    """
    found = {}
    for module in modules:
        kind = vars(module).get(simple(contract.name))
        own = getattr(kind, "__module__", None) == module.__name__ or hasattr(module, "__path__")
        if isinstance(kind, type) and not is_generated(kind) and own:
            found[kind] = module
    if len(found) > 1:
        places = " and ".join(sorted(str(where(kind)) for kind in found))
        raise Refused("%s has several implementations: %s; keep one" % (contract.name, places))
    for kind in found:
        return _bound(_made(kind, grafts), contract, where(kind), "class %s" % kind.__name__)
    return _functions(contract, modules)


def _functions(contract, modules):
    """Functions of one module: of the one that has the most of them."""
    best, count = None, 0
    for module in modules:
        names = [method for method in contract.methods if any(_function(module, name) for name in method.names)]
        if len(names) > count:
            best, count = module, len(names)
    if best is None:
        return None
    return _bound(best, contract, best.__file__, "module %s" % best.__name__)


def _function(module, name):
    found = vars(module).get(name)
    return callable(found) and not isinstance(found, type)


def _bound(target, contract, at, what):
    try:
        return bind(target, contract)
    except Unfit:
        unfit = list(filter(None, (_unfit(target, method) for method in contract.methods)))
        raise Refused(
            "%s: the %s does not implement %s, as it %s; add or correct it" % (at, what, contract.name, ", and it ".join(unfit))
        ) from None


def _unfit(target, method):
    try:
        find(target, method)
    except Unfit as e:
        text = str(e)
        return "%s, for %s" % (text, method.signature) if text.startswith("has no") else "has a method that does not fit: " + text
    return None


def _made(kind, grafts):
    try:
        parameters = inspect.signature(kind).parameters.values()
    except ValueError:  # its constructor was written in C
        parameters = ()
    single = [p for p in parameters if p.kind not in (p.VAR_POSITIONAL, p.VAR_KEYWORD)]
    given = {"grafts": grafts} if any(p.name == "grafts" for p in single) else {}
    needed = [p.name for p in single if p.default is p.empty and p.name not in given]
    at = where(kind)
    if needed:
        raise Refused(
            "%s: %s needs %s to be made, and an implementation is given its grafts at most; give defaults"
            % (at, kind.__name__, ", ".join(needed))
        )
    try:
        return kind(**given)
    except BaseException as e:
        raised = "%s: %s() raised %s: %s" % (place(e) or at, kind.__name__, name_of(type(e)), e)
        raise Refused(raised + ("" if isinstance(e, HostError) else _MADE)) from None


def nothing(contract, paths):
    """That no module has an implementation."""
    name = simple(contract.name)
    methods = ", ".join(dict.fromkeys(method.names[-1] for method in contract.methods))
    functions = ", or functions: %s" % methods if methods else ""
    return "nothing in %s implements %s; write a class %s%s" % (", ".join(paths) or "no module", contract.name, name, functions)
