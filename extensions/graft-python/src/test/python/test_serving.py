"""How modules implement contracts: classes, functions, names, overloads, and what arrives."""

import unittest
from decimal import Decimal

from support import Host, ModuleCase

CLASS = """
    from decimal import Decimal
    from shop import Currency, Quote, UnknownSkuException

    class Pricing:
        def __init__(self):
            self.pings = 0

        def quote(self, basket):
            if any(line.sku == "?" for line in basket.lines):
                raise UnknownSkuException("no such thing", sku="?", currency=Currency.EUR)
            return Quote(Decimal("1.50") * len(basket.lines), Currency.CHF, {line.sku: Decimal(1) for line in basket.lines})

        def revision(self):
            return self.pings

        def ping(self):
            self.pings += 1

        def quote_if_known(self, basket, currency):
            assert currency is None or currency is Currency.USD
            return None if basket is None else self.quote(basket)
"""

CONTEXT = """
    import contextvars

    number = contextvars.ContextVar("number", default=0)

    def ping():
        number.set(7)
        within()

    def revision():
        return number.get()

    def quote(basket):
        return None

    quote_if_known = lambda basket, currency: None
"""


class ServingTest(ModuleCase):
    def basket(self, host, *skus):
        types = host.contracts[0].types
        return types.of("Basket").made("ann", [types.of("Line").made(sku, 1, False) for sku in skus])

    def test_a_class_of_the_contracts_name(self):
        host = self.serve(CLASS, "Pricing")
        quote = host.call("quote", self.basket(host, "a", "b"))
        self.assertEqual(str(quote.total), "3.00")
        self.assertEqual((quote.currency.name, quote.per_sku), ("CHF", {"a": Decimal(1), "b": Decimal(1)}))

    def test_one_instance_serves_all_calls(self):
        host = self.serve(CLASS, "Pricing")
        self.assertIsNone(host.call("ping"))
        host.call("ping")
        self.assertEqual(host.call("revision"), 2)

    def test_a_call_has_context_variables_of_its_own_and_of_the_call_that_it_is_in(self):
        host = self.serve(CONTEXT, "Pricing", file="in_context.py")
        seen = []
        __import__("in_context").within = lambda: seen.append(host.call("revision"))
        host.call("ping")
        self.assertEqual((seen, host.call("revision")), ([7], 0))

    def test_none_crosses_both_ways(self):
        host = self.serve(CLASS, "Pricing")
        self.assertIsNone(host.call("quoteIfKnown", None, None))

    def test_what_arrives_is_immutable_and_of_the_imported_class(self):
        host = self.serve(
            """
            import shop

            def quote(basket):
                assert type(basket) is shop.Basket and type(basket.lines[0]) is shop.Line
                try:
                    basket.customer = "eve"
                except AttributeError:
                    return None

            def revision(): ...
            def ping(): ...
            def quoteIfKnown(*both): ...
            """,
            "Pricing",
        )
        self.assertIsNone(host.call("quote", self.basket(host, "a")))

    def test_functions_of_a_module_whose_names_are_as_in_java_or_in_snake_case(self):
        host = self.serve(
            """
            def quote(basket, more=1): return None
            def revision(): return 7
            def ping(*anything): pass
            def quoteIfKnown(basket, currency): return None
            def quote_if_known(basket, currency): raise ValueError("the exact name wins")
            """,
            "Pricing",
        )
        self.assertEqual(host.call("revision"), 7)
        self.assertIsNone(host.call("quoteIfKnown", None, None))

    def test_a_package_a_folder_of_files_and_one_file(self):
        package = "from .prices import Pricing"
        for path, files in {
            "wares": {"wares/__init__.py": package, "wares/prices.py": CLASS},
            "bare": {"bare/__init__.py": "", "bare/prices.py": CLASS, "bare/notes.py": "x = 1"},
            "loose": {"loose/prices_of_loose.py": CLASS, "loose/helper_of_loose.py": "raise_nothing = 1"},
            "single.py": {"single.py": CLASS},
        }.items():
            for file, text in files.items():
                full = self.write(file, text)
            with self.subTest(path):
                host = Host("Pricing")
                self.assertEqual(host.open(full[: full.index(path)] + path), [])
                self.assertEqual(host.call("revision"), 0)

    def test_files_of_a_folder_may_import_each_other(self):
        self.write("parts/one_part.py", "from other_part import number\ndef revision(): return number\n")
        self.write("parts/other_part.py", "number = 11")
        rest = "def quote(b): ...\ndef ping(): ...\ndef quote_if_known(b, c): ...\n"
        file = self.write("parts/one_part.py", "from other_part import number\ndef revision(): return number\n" + rest)
        host = Host("Pricing")
        self.assertEqual(host.open(file[: -len("/one_part.py")]), [])
        self.assertEqual(host.call("revision"), 11)

    def test_a_module_with_the_name_of_the_contracts_package_has_its_classes(self):
        host = self.serve(CLASS.replace("from shop import", "#") + "\n    assert Pricing and Quote", "Pricing", file="shop.py")
        self.assertEqual(host.call("revision"), 0)

    def test_classes_are_importable_whatever_modules_are_called(self):
        self.serve("from graft_guest.contracts.values import Level\n" + functions("Collections"), "Collections")

    def test_a_later_host_loads_its_own_module_of_the_same_name(self):
        one = self.serve(functions("Pricing", revision=1), "Pricing", file="a/same_name.py")
        two = self.serve(functions("Pricing", revision=2), "Pricing", file="b/same_name.py")
        self.assertEqual((one.call("revision"), two.call("revision")), (1, 2))

    def test_overloads_are_one_function_or_several_with_the_number_of_parameters(self):
        host = self.serve(
            functions("Users").replace("def find(*a): return None", "")
            + "def find(what, limit=None): return []\ndef find_2(what, limit): raise ValueError(limit)",
            "Users",
        )
        self.assertEqual(host.call("find", "a"), [])
        self.assertEqual(host.thrown("find", "a", 3)["message"], "3")

    def test_results_may_be_of_any_class_that_has_the_attributes(self):
        host = self.serve(
            functions("Pricing").replace("def quote(*a): return None", "")
            + """
class Mine:
    total, currency = 1, None
    @property
    def perSku(self): return {}
def quote(basket): return Mine()
""",
            "Pricing",
        )
        self.assertEqual(host.call("quote", None).per_sku, {})

    def test_results_that_cannot_cross_are_told_with_path_and_types(self):
        cases = {
            "{'total': 1}": ("result", "is a dict, and the contract says shop.Quote"),
            "Quote('1', None, {})": ("result.total", "is a str, and the contract says decimal.Decimal"),
            "Quote(None, 'EUR', {})": ("result.currency", "is a str, and the contract says shop.Currency"),
            "Quote(None, None, None)": ("result.perSku", "is None, and the contract says dict, which is never null"),
            "Quote(None, None, {'a': None})": ("result.perSku[a]", "is None, and the contract says decimal.Decimal, which is never null"),
            "Line('a', 1, True)": ("result", "is a shop.Line, and the contract says shop.Quote; it has no attribute total"),
            "Quote": ("result", "is a type, and the contract says shop.Quote"),
        }
        text = functions("Pricing").replace("def quote(*a): return None", "def quote(basket): return eval(basket.customer)")
        host = self.serve("from shop import Line, Quote\n" + text, "Pricing")
        basket = host.contracts[0].types.of("Basket").made
        for result, told in cases.items():
            with self.subTest(result):
                self.assertEqual(host.refusal("quote", basket(result, [])), "the %s %s" % told)

    def test_a_result_that_contains_itself_is_refused(self):
        text = functions("Users").replace("def shape(*a): return None", "def shape(tree):\n    tree.children.append(tree)\n    return tree")
        host = self.serve(text, "Users")
        tree = host.contracts[0].types.of("Tree").made("root", [], {})
        self.assertEqual(host.refusal("shape", tree), "the result is nested too deeply, or contains itself")

    def test_options_of_a_sealed_interface_go_by_their_class(self):
        text = functions("Shapes").replace("def shape(*a): return None", "def shape(value): return value if value else Circle(1)")
        host = self.serve("class Circle:\n    def __init__(self, radius): self.radius = radius\n" + text, "Shapes")
        types = host.contracts[0].types
        fixed = types.of("Fixed").made.POINT
        self.assertIs(host.call("shape", fixed), fixed)
        self.assertEqual(host.call("shape", None), types.of("Circle").made(1.0))

    def test_a_value_that_is_no_option_is_refused(self):
        text = functions("Shapes").replace("def shape(*a): return None", "def shape(value): return 7")
        problem = self.serve(text, "Shapes").refusal("shape", None)
        self.assertIn("the result is an int, and the contract says sealed_types.Shapes$Shape, which is one of Circle", problem)

    def test_results_that_come_later_are_waited_for(self):
        host = self.serve(
            """
            import asyncio
            from concurrent.futures import Future, ThreadPoolExecutor
            from shapes import Failure, Point

            async def point(point):
                await asyncio.sleep(0)
                return Point(point.y, point.x)

            def points(count, text):
                return ThreadPoolExecutor(1).submit(lambda: [Point(count, 0)])

            def nothing(): ...
            def number(*all): return 3

            async def perhaps(text):
                raise Failure("not now")

            def bytes(content): return content
            """,
            "Later",
        )
        point = host.contracts[0].types.of("Point").made
        self.assertEqual(host.call("point", point(1, 2)), point(2, 1))
        self.assertEqual(host.call("points", 5, ""), [point(5, 0)])
        self.assertEqual(host.call("number", "", "", "", "", ""), 3)
        self.assertEqual(host.thrown("perhaps", "", declared=1)["message"], "not now")


def functions(name, **results):
    """A module of functions for all methods of a contract."""
    methods = {method.names[-1] for method in Host(name).contracts[0].methods}
    return "".join("def %s(*a): return %r\n" % (method, results.get(method)) for method in sorted(methods))


if __name__ == "__main__":
    unittest.main()
