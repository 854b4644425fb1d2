"""Writes the classes of contracts for type checkers and editors, as `.pyi` files: one for each package of Java's.

    python -m graft_guest.stubs --out typings build/classes/META-INF/graft/shop/*.json
"""

import argparse
import json
import os
import sys

from .classes import member
from .names import attributes, flat, package, usable
from .typing_names import TypeNames

# Under names that hide none of the contracts', and that none of these hides.
_HEAD = '''# Written by graft_guest.stubs; changes are lost.
import builtins as _builtins
import dataclasses as _dataclasses
import datetime as _datetime
import decimal as _decimal
import enum as _enum
import typing as _typing
import uuid as _uuid

import graft_guest as _graft_guest
'''


class Stubs:
    """What some descriptions say, by package."""

    def __init__(self, descriptions):
        self.kinds = {}  # for each class of Java's, its instances: several of a generic one
        self.contracts = {}
        for description in descriptions:
            self.contracts[description["contract"]] = description
            for described in description["types"].values():
                self.kinds.setdefault(described["java"], []).append((described, description["types"]))
        self.all = sorted(set(self.kinds) | set(self.contracts))

    def texts(self):
        """The text of each package's file, by the package's name."""
        packages = sorted({package(java) for java in self.all} - {""})
        return {name: self._text(name) for name in packages}

    def _text(self, name):
        names = TypeNames(name, self.all)
        own = [java for java in self.all if package(java) == name]
        body = [self._class(java, names) for java in own if not self._is_choice(java)]
        body += [self._choice(java, names) for java in own if self._is_choice(java)]
        aliases = ["%s = %s" % (usable(flat(java)), names.own(java)) for java in own if names.own(java) != usable(flat(java))]
        body += ["\n".join(aliases)] if aliases else []
        imports = "".join("import %s\n" % other for other in sorted(names.imported))
        return _HEAD + imports + "\n" + "\n\n".join(body) + "\n"

    def _is_choice(self, java):
        return java in self.kinds and self.kinds[java][0][0]["kind"] == "choice"

    def _class(self, java, names):
        if java in self.contracts:
            return self._contract(java, names)
        described = self.kinds[java][0][0]
        if described["kind"] == "enum":
            lines = ["class %s(_enum.Enum):" % names.own(java)]
            constants = [constant["name"] for constant in described["constants"]]
            return _block(lines, ["%s = %s" % (member(name), json.dumps(name)) for name in constants])
        fields = self._fields(java, names)
        if described["kind"] == "record":
            return _block(["@_dataclasses.dataclass(frozen=True)", "class %s:" % names.own(java)], ["%s: %s" % field for field in fields])
        made = "".join(", %s: %s" % field for field in fields)
        message = "message: _typing.Optional[%s] = ..." % names.word("string")
        init = "def __init__(self, %s%s) -> None: ..." % (message, made.replace(", ", ", *, ", 1))
        return _block(["class %s(_builtins.Exception):" % names.own(java)], ["%s: %s" % field for field in fields] + [init])

    def _fields(self, java, names):
        """Name and type of each field; where a generic class has several instances, the types of all of them."""
        instances = self.kinds[java]
        attributes_of = attributes([field["name"] for field in instances[0][0]["fields"]])
        names.hidden = set(attributes_of)
        columns = zip(*[described["fields"] for described, _ in instances])
        types = []
        for column in columns:
            own = [names.of(field["type"], known) for field, (_, known) in zip(column, instances)]
            types.append(union(own))
        return list(zip(attributes_of, types))

    def _choice(self, java, names):
        names.hidden = set()
        options = [names.of(option["type"], known) for described, known in self.kinds[java] for option in described["options"]]
        return "%s = %s" % (names.own(java), union(options))

    def _contract(self, java, names):
        description = self.contracts[java]
        known = description["types"]
        lines = []
        overloads = [method["name"] for method in description["methods"]]
        distinct = list(dict.fromkeys(overloads))
        called = dict(zip(distinct, attributes(distinct)))
        names.hidden = set(called.values())
        for method in description["methods"]:
            parameters = method["parameters"]
            types = [names.of(parameter["type"], known) for parameter in parameters]
            taken = "".join(", %s: %s" % pair for pair in zip(attributes([p["name"] for p in parameters]), types))
            streamed = method["returns"] == "stream"
            named = names.element if streamed else names.of
            result = "None" if method["result"] is None else named(method["result"], known)
            if streamed:
                result = "_typing.Iterable[%s]" % result
            if method["returns"] == "future":
                result = "_typing.Union[%s, _typing.Awaitable[%s]]" % (result, result)
            if overloads.count(method["name"]) > 1:
                taken, result = ", *arguments: _typing.Any", "_typing.Any"
            line = "def %s(self%s) -> %s: ..." % (called[method["name"]], taken, result)
            if line not in lines:
                lines.append(line)
        return _block(["class %s(_typing.Protocol):" % names.own(java)], lines)


def union(types):
    distinct = list(dict.fromkeys(types))
    return distinct[0] if len(distinct) == 1 else "_typing.Union[%s]" % ", ".join(distinct) if distinct else "None"


def _block(head, lines):
    return "\n".join(head + ["    " + line for line in lines or ["..."]])


def write(folder, texts):
    """Writes the files, with an empty one for a package that has none; returns their paths."""
    written = []
    for name, text in texts.items():
        steps = name.split(".")
        for i in range(1, len(steps) + 1):
            path = os.path.join(folder, *steps[:i])
            os.makedirs(path, exist_ok=True)
            file = os.path.join(path, "__init__.pyi")
            if i == len(steps) or not os.path.exists(file):
                with open(file, "w", encoding="utf-8") as out:
                    out.write(text if i == len(steps) else "")
                written.append(file)
    return written


def main(arguments=None):
    parser = argparse.ArgumentParser(prog="python -m graft_guest.stubs", description="Writes .pyi files for contracts.")
    parser.add_argument("--out", required=True, help="the folder to write to")
    parser.add_argument("descriptions", nargs="+", help="META-INF/graft/.../*.json, as compiled beside the contracts")
    given = parser.parse_args(arguments)
    descriptions = []
    for path in given.descriptions:
        try:
            with open(path, encoding="utf-8") as file:
                descriptions.append(json.load(file))
        except (OSError, ValueError) as e:
            sys.exit("%s cannot be read: %s" % (path, e))
    for file in write(given.out, Stubs(descriptions).texts()):
        print(file)


if __name__ == "__main__":
    main()
