"""Messages as protoc writes them from the contracts' .proto files, against what is written and read here."""

import unittest
import uuid
from datetime import date, datetime, time, timedelta, timezone
from decimal import Decimal

from support import contract

import graft_guest as g

ZONED = "0a1c08c0b802108094ebdc0318c070220d4575726f70652f4265726c696e"


def made(name, type_name, *values):
    return contract(name).types.of(type_name).made(*values)


class BytesTest(unittest.TestCase):
    def check(self, name, method_name, data, *arguments, count=None):
        """The arguments are these bytes, and these bytes the arguments."""
        count = len(arguments) if count is None else count
        method = next(m for m in contract(name).methods if m.name == method_name and m.count == count)
        self.assertEqual(method.arguments.write(arguments, None).hex(), data)
        self.assertEqual(method.arguments.read(bytes.fromhex(data), None), list(arguments))

    def check_result(self, name, method_name, data, value):
        method = next(m for m in contract(name).methods if m.name == method_name)
        self.assertEqual(method.result.write(value, None).hex(), data)

    def test_records(self):
        lines = [made("Pricing", "Line", "a", 2, True), made("Pricing", "Line", "", -1, False)]
        basket = made("Pricing", "Basket", "ann", lines)
        self.check("Pricing", "quote", "0a1d0a03616e6e12070a016128023001120d0a0028ffffffffffffffffff01", basket)

    def test_decimals_maps_and_enums(self):
        chf = made("Pricing", "Currency", "CHF")
        quote = made("Pricing", "Quote", Decimal("3.00"), chf, {"a": Decimal(-1), "": Decimal((0, (0,), 3))})
        data = "0a1f0a060a02012c1004100a1a080a016112030a01ff1a090a0012050a01001005"
        self.check_result("Pricing", "quote", data, quote)
        self.assertEqual(made("Pricing", "Quote", None, chf, {}).currency.name, "CHF")

    def test_whole_numbers(self):
        self.check_result("Pricing", "revision", "0880808080808080808001", -(1 << 63))
        self.check_result("Pricing", "revision", "", 0)
        self.check("Standard", "integer", "0a020080", 128)

    def test_single_values(self):
        before = g.with_nanos(datetime(1969, 12, 31, 23, 59, 59, 999999, tzinfo=timezone.utc), 999)
        self.check("Standard", "instant", "0a08080110ff93ebdc03", before)
        number = uuid.UUID("01234567-89ab-cdef-fedc-ba9876543210")
        self.check("Standard", "uuid", "0a1209efcdab8967452301111032547698badcfe", number)
        self.check("Standard", "date", "0801", date(1969, 12, 31))
        self.check("Standard", "dateTime", "0a0a08021098f8bb8ac9d213", datetime(1970, 1, 2, 23, 59, 59, 999999))
        self.check("Times", "period", "0a0408011850", g.Period(-1, 0, 40))
        self.check("Times", "locale", "0a070a0564652d4348", "de-CH")
        offset = timezone(timedelta(hours=-18))
        self.check("Times", "offsetTime", "0a0708e80710bff407", time(0, 0, 0, 1, tzinfo=offset))

    def test_zoned_times(self):
        method = next(m for m in contract("Times").methods if m.name == "zonedDateTime")
        lossless = g.ZonedDateTime(20000, 1_000_000_000, 7200, "Europe/Berlin")
        self.assertEqual(method.arguments.write([lossless], None).hex(), ZONED)
        read = method.arguments.read(bytes.fromhex(ZONED), None)
        self.assertEqual(method.arguments.write(read, None).hex(), ZONED)

    def test_collections(self):
        self.check("Collections", "strings", "0a01610a00", ["a", ""])
        self.check("Collections", "deep", "0a080a040a0201020a000a00", [[frozenset({1, 2}), frozenset()], []])
        self.check("Collections", "optionals", "0a000a020a0012070a016b12020800", [None, ""], {"k": 0})
        data = "0a040a0200011201001a16080012120a10000000000000f83f0000000000000080"
        self.check("Collections", "arrays", data, [[0, 1]], [b"\0"], {0: [1.5, -0.0]})
        data = "0a0408001200120e09000000000000e03f15000000001a0d08011080ffffffffffffffff01"
        self.check("Collections", "keys", data, {False: timedelta()}, {0.5: 0.0}, {1: -128})

    def test_numbers_may_be_packed_or_not(self):
        method = next(m for m in contract("Collections").methods if m.name == "numbers")
        for data in ("0a0b01ffffffffffffffffff01", "080108ffffffffffffffffff01"):
            self.assertEqual(method.arguments.read(bytes.fromhex(data), None), [frozenset({1, -1})])

    def test_sealed_interfaces(self):
        square = made("Shapes", "Square", 2.0)
        self.check("Shapes", "shape", "0a0b3a09090000000000000040", square)
        self.check("Shapes", "shape", "0a021804", made("Shapes", "Fixed", "PLANE"))
        total = made("Shapes", "Sum", made("Shapes", "Number", 1), made("Shapes", "Nothing"))
        self.check("Shapes", "expression", "0a0c120a0a040a02080112022200", total)

    def test_what_carries_adapted_types_may_be_absent(self):
        self.check("Foreign", "installment", "0a00", [])
        self.check("Foreign", "installment", "", None)
        two = made("Foreign", "Two", "a", None)
        self.check("Foreign", "sorted", "0a030a010312030a01041a030a0161", [[3]], [4], [two])

    def test_unknown_fields_are_passed_over_and_the_last_value_counts(self):
        method = next(m for m in contract("Standard").methods if m.name == "date")
        self.assertEqual(method.arguments.read(bytes.fromhex("7a01ff08040802"), None), [date(1970, 1, 2)])

    def test_parts_of_a_message_are_merged(self):
        method = next(m for m in contract("Standard").methods if m.name == "instant")
        parts = bytes.fromhex("0a020802" + "0a0310e807")
        self.assertEqual(method.arguments.read(parts, None), [datetime(1970, 1, 1, 0, 0, 1, 1, tzinfo=timezone.utc)])

    def test_malformed_bytes_are_told_with_their_path(self):
        method = next(m for m in contract("Pricing").methods if m.name == "quote")
        for data, path in {
            "0a050a": "",
            "0a0412020a05": "basket.lines[0]",
            "0a031201ff": "basket.lines[0]",
            "08": "",
            "0a0412022a00": "basket.lines[0].quantity",
            "0a0312010b": "basket.lines[0]",
        }.items():
            with self.subTest(data), self.assertRaises(g.Crossing) as caught:
                method.arguments.read(bytes.fromhex(data), None)
            self.assertEqual(caught.exception.path, path)


if __name__ == "__main__":
    unittest.main()
