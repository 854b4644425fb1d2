"""Names of Java's, as Python has them."""

import keyword


def snake(name):
    """`priceOf` becomes `price_of`; a run of capitals is one word."""
    out = []
    for i, c in enumerate(name):
        after = name[i - 1] if i else "_"
        lower_next = i + 1 < len(name) and name[i + 1].islower()
        if c.isupper() and after != "_" and (not after.isupper() or lower_next):
            out.append("_")
        out.append(c)
    return "".join(out).lower()


def usable(name):
    """A name that Python allows: `in` becomes `in_`."""
    name = name.replace("$", "_")
    return name + "_" if keyword.iskeyword(name) else name


def attributes(names):
    """What the components of these names are called: in snake case, unless two would be called the same; never twice the same."""
    python = [usable(snake(name)) for name in names]
    taken = []
    for wish, name in zip(python, names):
        wish = wish if python.count(wish) == 1 else usable(name)
        number = 2
        unique = wish
        while unique in taken:
            unique = "%s_%d" % (wish, number)
            number += 1
        taken.append(unique)
    return taken


def candidates(name):
    """What a thing of Java's name may be called in Python; its very name goes first."""
    return list(dict.fromkeys((usable(name), usable(snake(name)))))


def simple(java):
    """`Line` for `shop.Order$Line`."""
    return java.rsplit(".", 1)[-1].rsplit("$", 1)[-1]


def flat(java):
    """`Order_Line` for `shop.Order$Line`."""
    return java.rsplit(".", 1)[-1].replace("$", "_")


def package(java):
    return java.rpartition(".")[0]
