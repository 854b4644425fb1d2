"""Names of Java's in Python."""

import unittest

import support  # noqa: F401

from graft_guest.classes import enumeration, record
from graft_guest.names import attributes, candidates, flat, package, simple, snake


class NamesTest(unittest.TestCase):
    def test_snake_case(self):
        for java, python in {"priceOf": "price_of", "URLOf": "url_of", "x": "x", "aB_c": "a_b_c", "toJSON": "to_json", "_x": "_x"}.items():
            self.assertEqual(snake(java), python)

    def test_the_exact_name_goes_first(self):
        self.assertEqual(candidates("priceOf"), ["priceOf", "price_of"])
        self.assertEqual(candidates("import"), ["import_"])

    def test_no_two_components_are_called_the_same(self):
        self.assertEqual(attributes(["perSku", "in", "name"]), ["per_sku", "in_", "name"])
        self.assertEqual(attributes(["perSku", "per_sku"]), ["perSku", "per_sku"])
        self.assertEqual(attributes(["_x", "$x", "_x_2"]), ["_x", "_x_2", "_x_2_2"])

    def test_nested_classes(self):
        self.assertEqual([f("shop.Order$Line") for f in (simple, flat, package)], ["Line", "Order_Line", "shop"])
        self.assertEqual([f("Order") for f in (simple, flat, package)], ["Order", "Order", ""])

    def test_constants_whose_names_python_keeps_for_itself(self):
        made = enumeration("odd.Names", ["mro", "_ignore_", "__x", "None", "A"])
        self.assertEqual([member.name for member in made], ["mro_", "c_ignore_", "c__x", "None_", "A"])
        self.assertEqual(made.A.value, "A")

    def test_records_are_values(self):
        made = record("odd.Pair", ["left", "right"])
        self.assertEqual(made([1], {"a": [2]}), made(left=[1], right={"a": [2]}))
        self.assertEqual(len({made([1], {"a": [2]}), made([1], {"a": [2]})}), 1)
        self.assertEqual(repr(made(1, None)), "Pair(left=1, right=None)")
        self.assertIs(record("odd.Pair", ["left", "right"]), made)


if __name__ == "__main__":
    unittest.main()
