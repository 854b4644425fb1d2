"""Gives back what it is given, for every contract of echoes."""


class _Echo:
    def __getattr__(self, name):
        if name.startswith("_"):
            raise AttributeError(name)
        return lambda *arguments: arguments[0]


for _name in ("Types", "Times", "Shapes", "Ledger", "Ordered", "Extremes", "Foreign"):
    globals()[_name] = type(_name, (_Echo,), {})
