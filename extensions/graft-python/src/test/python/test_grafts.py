"""Grafts of the program that an implementation asks for."""

import copy
import unittest

from support import Host, ModuleCase

NAMES = ("PriceListener", "Carts", "Pricing", "Scalars")
LISTENER = """
    made = []

    class PriceListener:
        def __init__(self, grafts, times=1):
            made.append(grafts)
            self.grafts = grafts

        def price_changed(self, sku, cents):
            %s
"""


class GraftsTest(ModuleCase):
    def setUp(self):
        super().setUp()
        self.heard = []

    def listening(self, file, body):
        host = self.serve(LISTENER % body, *NAMES, file=file)
        host.grafts["references.Carts"] = host.grafts["shop.Pricing"] = self.hear
        return host

    def hear(self, *call):
        self.heard.append(call)
        return 7 if call[0] == "revision" else None

    def grafts(self, file):
        """What an implementation is given."""
        self.listening(file, "pass")
        return __import__(file[:-3]).made[0]

    def test_a_graft_is_called_by_its_name_in_configuration(self):
        host = self.listening("asks.py", "self.grafts['carts'].open(sku + str(self.grafts.pricing.revision()))")
        host.call("priceChanged", "a", 1)
        self.assertEqual(self.heard, [("revision",), ("open", "a7")])

    def test_a_graft_can_be_passed(self):
        host = self.listening("passes.py", "self.grafts.carts.watch(self.grafts.price_listener, [])")
        host.grafts["references.PriceListener"] = self
        host.call("priceChanged", "a", 1)
        self.assertEqual(self.heard, [("watch", self, [])])

    def test_grafts_are_a_mapping_with_attributes(self):
        grafts = self.grafts("maps.py")
        self.assertEqual(sorted(grafts), ["all-scalars", "carts", "priceListener", "pricing"])
        self.assertIs(grafts.all_scalars, grafts["all-scalars"])
        self.assertEqual(repr(grafts.carts), "<Carts of the host>")
        self.assertIs(copy.copy(grafts).carts, grafts.carts)

    def test_a_graft_that_there_is_not(self):
        grafts = self.grafts("misses.py")
        with self.assertRaisesRegex(KeyError, "no contract of the program is called prices; there are all-scalars, carts"):
            grafts["prices"]
        with self.assertRaisesRegex(AttributeError, "no contract of the program is called prices; there are all-scalars, carts"):
            grafts.prices
        self.assertIsNone(grafts.get("prices"))

    def test_an_asking_constructor_whose_graft_is_not_there(self):
        text = "class PriceListener:\n    def __init__(self, *, grafts):\n        grafts.price_list\n    def price_changed(self, sku, cents): ...\n"
        (problem,) = Host(*NAMES).open(self.write("hopes.py", text))
        self.assertRegex(problem, r"hopes.py:3: PriceListener\(\) raised AttributeError: no contract of the program is called price_list;")


if __name__ == "__main__":
    unittest.main()
