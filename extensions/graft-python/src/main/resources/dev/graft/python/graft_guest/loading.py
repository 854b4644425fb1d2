"""Loads modules of the user's: a package, a folder of files, or one file."""

import importlib
import importlib.util
import os
import sys

from .packages import is_ours

_loaded = {}  # what was loaded here: the file by the module's name


class Refused(Exception):
    """A module that cannot be loaded; its text is for people."""


class Source:
    """A module as configuration names it."""

    def __init__(self, path):
        self.path = path
        full = os.path.abspath(path)
        init = os.path.join(full, "__init__.py")
        if not os.path.exists(full):
            raise Refused("there is no module %s: neither a file nor a folder %s; correct its path" % (path, full))
        if not os.path.isdir(full):
            self.package, self.folder = None, os.path.dirname(full)
            files = [full]
        elif os.path.isfile(init):
            self.package, self.folder = os.path.basename(full), os.path.dirname(full)
            files = [init]
        else:
            self.package, self.folder = None, full
            files = python_files(full)
        self.files = dict((self.package or stem(file), file) for file in files)
        self._check(full)

    def _check(self, full):
        if not self.files:
            raise Refused("module %s has no .py file in %s; put the code there, or correct the path" % (self.path, full))
        for name, file in self.files.items():
            if not file.endswith(".py"):
                raise Refused("module %s is %s, which is no .py file; name a .py file or a folder" % (self.path, file))
            if not name.isidentifier():
                raise Refused("%s: %r is no name that Python imports; rename it to an identifier" % (file, name))

    def load(self, published):
        """The modules, the package itself first; what a package of Java's of the same name has is in them beforehand."""
        if self.folder not in sys.path:
            sys.path.insert(0, self.folder)
        for name, file in self.files.items():
            self._make_room(name, file)
        return [self._load(name, file, published.get(name, {})) for name, file in self.files.items()]

    def more(self):
        """The modules directly inside of a package; they are loaded if the package itself has not what is looked for."""
        if self.package is None:
            return []
        inside = python_files(os.path.dirname(self.files[self.package]))
        names = [stem(file) for file in inside if stem(file) not in ("__init__", "__main__")]
        return [importlib.import_module(self.package + "." + name) for name in names if name.isidentifier()]

    def _make_room(self, name, file):
        """A module that was loaded here, from another place, gives up its name; any other one keeps it."""
        known = sys.modules.get(name)
        if known is None or _loaded.get(name) == file:
            return
        if not is_ours(known) and name not in _loaded:
            where = getattr(known, "__file__", None) or "Python itself"
            raise Refused("%s: Python has a module %s already, from %s; rename yours" % (file, name, where))
        _loaded.pop(name, None)
        for other in [n for n in sys.modules if n == name or n.startswith(name + ".")]:
            del sys.modules[other]

    def _load(self, name, file, members):
        if name in sys.modules:
            _loaded[name] = file  # another file of the folder has imported it
            return sys.modules[name]
        spec = importlib.util.spec_from_file_location(name, file)
        module = importlib.util.module_from_spec(spec)
        vars(module).update(members)
        sys.modules[name] = module
        _loaded[name] = file
        try:
            spec.loader.exec_module(module)
        except BaseException:
            sys.modules.pop(name, None)
            _loaded.pop(name, None)
            raise
        return module


def python_files(folder):
    """The .py files directly in a folder, without tests."""
    names = sorted(name for name in os.listdir(folder) if name.endswith(".py"))
    return [os.path.join(folder, name) for name in names if not name.startswith("test_") and name != "__main__.py"]


def stem(file):
    return os.path.splitext(os.path.basename(file))[0]
