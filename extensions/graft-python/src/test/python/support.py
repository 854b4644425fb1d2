"""What tests share: the library's path, descriptions as the compiler writes them, modules in folders, and a host."""

import json
import os
import sys
import tempfile
import textwrap
import unittest

_HERE = os.path.dirname(os.path.abspath(__file__))
sys.path.insert(0, os.path.join(_HERE, "..", "..", "main", "resources", "dev", "graft", "python"))
sys.dont_write_bytecode = True

from graft_guest import failures  # noqa: E402
from graft_guest.contract import Contract  # noqa: E402
from graft_guest.guest import Guest  # noqa: E402
from graft_guest.references import HOST, Kept, Links  # noqa: E402
from graft_guest.replies import REFUSED, THROWN, read_result, write_result  # noqa: E402


def description(name):
    with open(os.path.join(_HERE, "descriptions", name + ".json"), encoding="ascii") as file:
        return json.load(file)


def contract(name):
    return Contract(description(name), 0)


class Host:
    """The other side of the bridge, with a guest."""

    side = HOST

    def __init__(self, *names):
        self.described = [description(name) for name in names]
        self.contracts = [Contract(described, i) for i, described in enumerate(self.described)]
        self.kept = Kept()
        self.grafts = {}  # by the contract's name
        self.released = []
        self.guest = Guest(self.called, self.released.append)

    def open(self, path, *serves):
        asked = {"modules": [path], "contracts": self.described, "serves": serves or [self.contracts[0].name]}
        return json.loads(self.guest.open(json.dumps(asked)))["problems"]

    def method(self, name, index=0, count=None):
        for number, method in enumerate(self.contracts[index].methods):
            if method.name == name and count in (None, method.count):
                return number, method
        raise KeyError(name)

    def reply(self, name, *arguments, number=0, index=0):
        """The raw reply to a call of the guest."""
        place, method = self.method(name, index, len(arguments))
        links = Links(self)
        message = method.arguments.write(arguments, links)
        return self.guest.call(number, index, place, links.written() + message)

    def call(self, name, *arguments, number=0, index=0):
        """The result of a call of the guest; a reply that is none is an AssertionError."""
        reply = self.reply(name, *arguments, number=number, index=index)
        if reply[0] != 0:
            raise AssertionError(reply)
        links = Links(self)
        return read_result(self.method(name, index, len(arguments))[1], links.read(reply[1:]), links)

    def refusal(self, name, *arguments):
        """What is said of a value that cannot cross."""
        reply = self.reply(name, *arguments)
        if reply[0] != REFUSED:
            raise AssertionError(reply)
        kind, message = failures.refusal(reply[1:])
        if kind != "dev.graft.runtime.GraftValueException":
            raise AssertionError(kind)
        return message

    def thrown(self, name, *arguments, declared=0):
        """What is told of an exception."""
        reply = self.reply(name, *arguments)
        if reply[0] != THROWN:
            raise AssertionError(reply)
        thrown = failures.Thrown(reply[1:])
        if thrown.declared != declared:
            raise AssertionError(thrown.declared)
        return thrown.told

    def called(self, number, index, place, payload):
        """A call of an object of the host's."""
        method = self.contracts[index].methods[place]
        links = Links(self)
        arguments = method.arguments.read(links.read(payload), links)
        target = self._object(number)
        outcome = target(method.name, *arguments)
        if isinstance(outcome, bytes):
            return outcome  # a whole reply
        links = Links(self)
        message = write_result(method, outcome, links)
        return b"\0" + links.written() + message

    # what Links ask for: the other way round than at the guest

    def contract(self, name):
        return next(contract for contract in self.contracts if contract.name == name)

    def number_at_home(self, value):
        return value.number if isinstance(value, GuestObject) else None

    def check(self, value, contract):
        pass

    def keep(self, value):
        return self.kept.keep(value)

    def arrived(self, owner, number, index):
        return self._object(number) if owner == HOST else GuestObject(number, index)

    def _object(self, number):
        return self.grafts[self.contracts[~number].name] if number < 0 else self.kept.get(number)


class GuestObject:
    """An object of the guest's, as the host sees it."""

    def __init__(self, number, index):
        self.number = number
        self.index = index


class ModuleCase(unittest.TestCase):
    """A test whose modules are files."""

    def setUp(self):
        folder = tempfile.TemporaryDirectory()
        self.addCleanup(folder.cleanup)
        self.folder = folder.name
        self.addCleanup(setattr, sys, "path", list(sys.path))

    def write(self, path, text):
        full = os.path.join(self.folder, path)
        os.makedirs(os.path.dirname(full), exist_ok=True)
        with open(full, "w", encoding="utf-8") as file:
            file.write(textwrap.dedent(text))
        return full

    def serve(self, text, *names, file="served.py"):
        """A host whose guest has loaded this text."""
        host = Host(*names)
        self.assertEqual(host.open(self.write(file, text)), [])
        return host
