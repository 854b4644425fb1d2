"""The grafts of the program, which run wherever its configuration says."""

from collections.abc import Mapping

from .names import snake, usable


class Grafts(Mapping):
    """By the names that configuration knows them by: `grafts["price-list"]`, or `grafts.price_list`."""

    def __init__(self, by_name):
        self._by_name = by_name
        self._attributes = {attribute(name): name for name in by_name}

    def __getitem__(self, name):
        if name not in self._by_name:
            raise KeyError(self._missing(name))
        return self._by_name[name]

    def __getattr__(self, name):
        if name.startswith("_"):  # our own may be asked for while this is copied
            raise AttributeError(name)
        if name not in self._attributes:
            raise AttributeError(self._missing(name))
        return self._by_name[self._attributes[name]]

    def __iter__(self):
        return iter(self._by_name)

    def __len__(self):
        return len(self._by_name)

    def _missing(self, name):
        return "no contract of the program is called %s; there are %s" % (name, ", ".join(sorted(self)) or "none")


def attribute(name):
    return usable(snake(name.replace("-", "_")))
