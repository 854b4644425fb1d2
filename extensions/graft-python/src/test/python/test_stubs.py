"""What type checkers and editors are told of contracts."""

import ast
import os
import subprocess
import sys
import unittest

import support
from support import ModuleCase, description

from graft_guest.stubs import Stubs

SHOP = '''
@_dataclasses.dataclass(frozen=True)
class Basket:
    customer: str
    lines: _typing.List[Line]

class Currency(_enum.Enum):
    EUR = "EUR"
    USD = "USD"
    CHF = "CHF"

@_dataclasses.dataclass(frozen=True)
class Line:
    sku: str
    quantity: int
    gift: bool

class Pricing(_typing.Protocol):
    def quote(self, basket: Basket) -> Quote: ...
    def revision(self) -> int: ...
    def ping(self) -> None: ...
    def quote_if_known(self, basket: Basket, currency: Currency) -> _typing.Optional[Quote]: ...

@_dataclasses.dataclass(frozen=True)
class Quote:
    total: _decimal.Decimal
    currency: Currency
    per_sku: _typing.Dict[str, _decimal.Decimal]

class UnknownSkuException(_builtins.Exception):
    sku: str
    currency: Currency
    def __init__(self, message: _typing.Optional[str] = ..., *, sku: str, currency: Currency) -> None: ...
'''
NAMES = (
    "Pricing Standard Scalars Times Collections Carts Cart PriceListener Shapes Later Ticks Failing Users Foreign Outer_Inner".split()
)


def texts(*names):
    return Stubs([description(name) for name in names]).texts()


class StubsTest(ModuleCase):
    def test_a_package_of_javas(self):
        self.assertTrue(texts("Pricing")["shop"].endswith(SHOP))

    def test_all_that_is_written_is_python(self):
        for name, text in texts(*NAMES).items():
            with self.subTest(name):
                ast.parse(text)

    def test_nested_classes_have_their_simple_name_and_an_unambiguous_one(self):
        text = texts("Carts", "Cart", "PriceListener")["references"]
        self.assertIn("\nclass Visit:\n    cart: Cart\n", text)
        self.assertIn("\nCarts_Visit = Visit\n", text)
        self.assertIn("\nOutcome = _typing.Union[Opened, Closed]\n", text)

    def test_classes_of_another_package_are_imported(self):
        text = texts("Carts")["references"]
        self.assertIn("\nimport plain\n", text)
        self.assertIn("tray: plain.Tray", text)

    def test_a_contract_that_no_description_is_given_of_may_be_anything(self):
        self.assertIn("def open(self, customer: str) -> _typing.Any: ...", texts("Carts")["references"])

    def test_a_member_hides_no_type(self):
        line = "def bytes(self, bytes: _builtins.bytes) -> _typing.Union[_builtins.bytes, _typing.Awaitable[_builtins.bytes]]: ..."
        self.assertIn(line, texts("Later")["shapes"])

    def test_what_is_published_is_an_iterable(self):
        text = texts("Ticks")["shapes"]
        self.assertIn("def ticks(self, sku: str) -> _typing.Iterable[Tick]: ...", text)
        self.assertIn("def numbers(self) -> _typing.Iterable[int]: ...", text)
        self.assertIn("def perhaps(self) -> _typing.Iterable[_typing.Optional[Tick]]: ...", text)

    def test_the_instances_of_a_generic_class_are_one(self):
        text = texts("Foreign")["adapted"]
        self.assertIn("class Holder:\n    content: _typing.Union[str, _typing.Optional[_typing.List[int]]]\n", text)

    def test_runs_as_a_program(self):
        library = os.path.abspath(os.path.join(os.path.dirname(support.__file__), "../../main/resources/dev/graft/python"))
        file = os.path.join(os.path.dirname(os.path.abspath(support.__file__)), "descriptions", "Failing.json")

        def run(*arguments):
            command = [sys.executable, "-B", "-m", "graft_guest.stubs", "--out", self.folder, *arguments]
            return subprocess.run(command, env={"PYTHONPATH": library}, stdout=subprocess.PIPE, stderr=subprocess.PIPE, timeout=60)

        done = run(file)
        self.assertEqual((done.returncode, done.stderr), (0, b""))
        self.assertIn(os.path.join(self.folder, "java", "lang", "__init__.pyi"), done.stdout.decode().splitlines())
        with open(os.path.join(self.folder, "java", "__init__.pyi"), encoding="utf-8") as empty:
            self.assertEqual(empty.read(), "")
        failed = run(os.path.join(self.folder, "nothing.json"))
        self.assertEqual(failed.returncode, 1)
        self.assertIn(b"nothing.json cannot be read", failed.stderr)


if __name__ == "__main__":
    unittest.main()
