"""Makes the classes of contracts importable: `from shop import Quote`."""

import importlib.util
import sys
import types

from .names import flat, package, simple, usable

FALLBACK = "graft_guest.contracts"


def publish(made, taken):
    """Makes a module of each package of Java's, unless a real one has its name.

    `taken` are the names of modules that are about to be loaded. All are also below `graft_guest.contracts`. Returns the
    names of each package's module.
    """
    _module(FALLBACK)
    by_package = {}
    for java, names in _names(made).items():
        by_package.setdefault(package(java), {}).update(names)
    for name, members in by_package.items():
        _fill(FALLBACK + "." + name if name else FALLBACK, members)
        if name and name.split(".")[0] not in taken and _is_free(name.split(".")[0]):
            _fill(name, members)
    return by_package


def _names(made):
    """For each class of Java's: by which names it is imported."""
    known = {kind.__graft__: kind for kind in made}
    simples = [(package(java), simple(java)) for java in known]
    names = {}
    for java, kind in known.items():
        names[java] = {usable(flat(java)): kind}
        if simples.count((package(java), simple(java))) == 1:
            names[java][usable(simple(java))] = kind
    return names


def _is_free(top):
    module = sys.modules.get(top)
    if module is not None:
        return is_ours(module)
    try:
        spec = importlib.util.find_spec(top)
    except (ImportError, ValueError):
        return False
    return spec is None or spec.origin is None  # a mere folder


def is_ours(module):
    return getattr(module, "__graft__", False) is True


def _fill(name, members):
    steps = name.split(".")
    for i in range(1, len(steps) + 1):
        _module(".".join(steps[:i]))
    vars(sys.modules[name]).update(members)


def _module(name):
    if name in sys.modules:
        return
    module = types.ModuleType(name, "The classes of contracts, which are the same here as in Java.")
    module.__graft__ = True
    module.__path__ = _folders(name)
    sys.modules[name] = module
    outer, _, last = name.rpartition(".")
    if outer:
        setattr(sys.modules[outer], last, module)


def _folders(name):
    """Where submodules are that are files, if a folder has the name."""
    if "." in name:
        return []
    spec = importlib.util.find_spec(name)
    return list(spec.submodule_search_locations or ()) if spec else []
