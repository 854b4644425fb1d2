"""Which methods of an object are those of a contract."""

import inspect


class Unfit(Exception):
    """A method that is missing, or that takes other parameters."""


def bind(target, contract):
    """What to call for each method, in the contract's order; raises Unfit."""
    return resolve(target, names(target, contract))


def resolve(target, found):
    """What `names` has found, of this target."""
    return [target] if found is None else [getattr(target, name) for name in found]


def names(target, contract):
    """By which name the target has each method; None if it is itself the one method's function; raises Unfit."""
    if len(contract.methods) == 1 and callable(target) and not isinstance(target, type):
        method = contract.methods[0]
        if all(not hasattr(target, name) for name in method.names):
            _check(target, method)
            return None
    return [find(target, method) for method in contract.methods]


def find(target, method):
    """The first of the method's names that takes its parameters."""
    unfit = None
    for name in method.names:
        found = getattr(target, name, None)
        if callable(found):
            try:
                _check(found, method)
                return name
            except Unfit as e:
                unfit = e
    raise unfit or Unfit("has no method %s" % method.names[-1])


def _check(found, method):
    if not accepts(found, method.count):
        place = where(found)
        raise Unfit(
            "%s%s cannot be called with %d arguments, which %s has"
            % (method.names[-1], " (%s)" % place if place else "", method.count, method.signature)
        )


def accepts(function, count):
    """Whether a function may be called with so many arguments."""
    try:
        inspect.signature(function).bind(*[None] * count)
    except TypeError:
        return False
    except ValueError:  # one written in C that does not say
        return True
    return True


def where(thing):
    """The file and line of something that was written in Python, or None."""
    code = getattr(inspect.unwrap(getattr(thing, "__func__", thing)), "__code__", None)
    if code is not None:
        return "%s:%d" % (code.co_filename, code.co_firstlineno)
    try:
        return "%s:%d" % (inspect.getsourcefile(thing), inspect.getsourcelines(thing)[1])
    except (OSError, TypeError):
        return None
