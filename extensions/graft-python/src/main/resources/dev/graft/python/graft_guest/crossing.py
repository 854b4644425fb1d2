"""What is wrong with a value or with bytes, and where."""


class Crossing(Exception):
    """A value that cannot cross; `path` leads to it, as `basket.lines[2].sku`."""

    def __init__(self, problem, path=""):
        super().__init__(problem)
        self.problem = problem
        self.path = path

    def within(self, name):
        """Puts the name of an enclosing field in front of the path; the field of a holder has none."""
        return self._before(name) if name else self

    def at(self, index):
        """Puts an index, or a key, in front of the path."""
        return self._before("[%s]" % (index,))

    def _before(self, step):
        glue = "." if self.path and not self.path.startswith("[") else ""
        self.path = step + glue + self.path
        return self

    def __str__(self):
        return "%s %s" % (self.path, self.problem)


def name_of(kind):
    """The name of a class as people write it."""
    module = getattr(kind, "__module__", "builtins")
    return kind.__qualname__ if module == "builtins" else module + "." + kind.__qualname__


def wrong(value, says):
    """A value of another type than the contract says."""
    if value is None:
        return Crossing("is None, and the contract says %s, which is never null" % says)
    name = name_of(type(value))
    article = "an" if name[0] in "aeiouAEIOU" else "a"
    return Crossing("is %s %s, and the contract says %s" % (article, name, says))
