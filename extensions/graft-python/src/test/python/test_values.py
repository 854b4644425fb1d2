"""Values of every type: what comes back, and what is refused."""

import copy
import math
import pickle
import sys
import unittest
import uuid
from datetime import date, datetime, time, timedelta, timezone
from decimal import Decimal

import support  # noqa: F401

import graft_guest as g
from graft_guest.contract import Types
from graft_guest.wire import parse

try:
    from zoneinfo import ZoneInfo

    BERLIN = ZoneInfo("Europe/Berlin")
except Exception:  # an old Python, or one without its data
    BERLIN = None

UTC = timezone.utc
MOST = (1 << 63) - 1
NOW = g.with_nanos(datetime(2020, 2, 3, 4, 5, 6, 789, tzinfo=UTC), 7)


def trip(described, value):
    field = Types({}).field(1, described)
    return field.read(parse(field.write(value, None)), None)


class ValuesTest(unittest.TestCase):
    def kept(self, described, *values):
        for value in values:
            with self.subTest(described=described, value=value):
                back = trip(described, value)
                self.assertEqual(back, value)
                self.assertIs(type(back), type(value))
                if not isinstance(value, frozenset):
                    self.assertEqual(repr(back), repr(value))  # tells -0.0 from 0.0, and 1.0 from 1.00

    def refused(self, described, value, *words):
        with self.subTest(described=described, value=value), self.assertRaises(g.Crossing) as caught:
            Types({}).field(1, described).write(value, None)
        for word in words:
            self.assertIn(word, caught.exception.problem)

    def test_whole_numbers(self):
        for name, bits in {"byte": 8, "short": 16, "int": 32, "long": 64}.items():
            most = (1 << bits - 1) - 1
            self.kept(name, 0, 1, -1, most, -most - 1)
            self.kept(name + "?", None, 0, most)
            self.refused(name, most + 1, "no %s" % name)
            self.refused(name, -most - 2, "no %s" % name)
            self.refused(name, True, "is a bool, and the contract says int")
            self.refused(name, 1.0, "is a float, and the contract says int")
            self.refused(name, None, "is None, and the contract says int")

    def test_booleans(self):
        self.kept("boolean", True, False)
        self.kept("boolean?", None, False)
        self.refused("boolean", 1, "is an int, and the contract says bool")
        self.refused("boolean", None)

    def test_characters(self):
        self.kept("char", "\0", "a", "\uffff", "\ud800")
        self.refused("char", "ab", "2 characters")
        self.refused("char", "", "0 characters")
        self.refused("char", "\U0001f600", "takes two")

    def test_floats(self):
        self.kept("double", 0.0, -0.0, 1.5, math.inf, -math.inf, sys.float_info.max, 5e-324)
        self.kept("float", 0.0, -0.0, 1.5, math.inf)
        self.assertTrue(math.isnan(trip("double", math.nan)))
        self.assertTrue(math.isnan(trip("float", math.nan)))
        self.assertEqual(trip("double", 3), 3.0)
        self.refused("double", (1 << 53) + 1, "exactly")
        self.refused("double", 10**400, "exactly")
        self.refused("float", 1e300, "too large")
        self.refused("double", "1", "is a str, and the contract says float")
        self.refused("double", True, "is a bool")
        self.refused("double", Decimal(1), "decimal.Decimal")

    def test_texts_and_bytes(self):
        self.kept("string", None, "", "a", "\U0001f600", "\0")
        self.kept("uri", "https://shop.example/a?b#c")
        self.kept("currency", "CHF")
        self.refused("string", "\ud800", "lone surrogate")
        self.refused("string", b"a", "is a bytes, and the contract says str")
        self.kept("bytes", None, b"", b"\0\xff")
        self.assertEqual(trip("bytes", bytearray(b"a")), b"a")
        self.refused("bytes", "a")

    def test_numbers_without_bounds(self):
        self.kept("integer", None, 0, 127, 128, -128, -129, 1 << 4000, -(1 << 4000))
        self.assertTrue(trip("integer", 10**6000) == 10**6000)  # longer than what Python writes as text
        self.refused("integer", True)
        self.kept("decimal", None, Decimal(0), Decimal("0.00"), Decimal("1.0"), Decimal("1.00"), Decimal("-1E+9"))
        self.kept("decimal", Decimal("123456789012345678901234567890.123456789012345678901234567890"))
        self.assertEqual(trip("decimal", Decimal(10) ** 6000 + 1), Decimal(10) ** 6000 + 1)
        self.kept("decimal", Decimal((0, (1,), 2147483648)), Decimal((0, (1,), -2147483647)))
        self.refused("decimal", Decimal((0, (1,), 2147483649)), "scale")
        self.refused("decimal", Decimal("NaN"), "NaN")
        self.refused("decimal", Decimal("Infinity"))
        self.refused("decimal", 1.0, "is a float, and the contract says decimal.Decimal")
        self.assertEqual(str(trip("decimal", 7)), "7")

    def test_identifiers_and_languages(self):
        self.kept("uuid", None, uuid.UUID(int=0), uuid.UUID(int=(1 << 128) - 1))
        self.kept("locale", None, "de-CH", g.Locale("x", "", "Y"), g.Locale())
        self.refused("uuid", "00000000-0000-0000-0000-000000000000")

    def test_instants(self):
        self.kept("instant", None, datetime.min.replace(tzinfo=UTC), datetime.max.replace(tzinfo=UTC))
        self.kept("instant", g.Instant(253402300800), g.Instant(31556889864403199, 999999999), g.Instant(-31557014167219200, 1))
        self.kept("instant", NOW, g.with_nanos(datetime(1, 1, 1, tzinfo=UTC), 1), g.with_nanos(datetime(9999, 12, 31, tzinfo=UTC), 1))
        self.assertEqual(trip("instant", g.Instant(1, 1000)), datetime(1970, 1, 1, 0, 0, 1, 1, tzinfo=UTC))
        self.assertEqual(trip("instant", g.Instant(1, 1007)).nanosecond, 7)
        self.refused("instant", datetime(2020, 1, 1), "without a time zone")
        self.refused("instant", g.Instant(0, 1_000_000_000), "nanoseconds")
        self.refused("instant", date(2020, 1, 1), "is a datetime.date")

    def test_durations(self):
        self.kept("duration", None, timedelta(), timedelta.max, timedelta.min, timedelta(microseconds=-1))
        self.kept("duration", g.with_nanos(timedelta(-1), 1), g.with_nanos(timedelta.max, 999))
        self.kept("duration", g.Duration(MOST, 999999999), g.Duration(-MOST - 1))
        self.refused("duration", g.Duration(MOST + 1))

    def test_dates_and_times(self):
        self.kept("date", None, date.min, date.max, date(1970, 1, 1), g.LocalDate(-365243219162), g.LocalDate(365241780471))
        self.kept("time", None, time(), time.max, g.with_nanos(time.max, 999))
        self.kept("datetime", None, datetime.min, datetime.max, NOW.replace(tzinfo=None), g.LocalDateTime(10**9, 1))
        self.refused("date", datetime(2020, 1, 1), "datetime.datetime")
        self.refused("time", time(tzinfo=UTC), "time zone")
        self.refused("datetime", datetime(2020, 1, 1, tzinfo=UTC), "time zone")
        self.refused("datetime", date(2020, 1, 1))
        self.refused("datetime", g.LocalDateTime(0, 86_400_000_000_000), "nanosecond of the day")

    def test_times_with_an_offset(self):
        offset = timezone(timedelta(hours=-3, minutes=-30, seconds=-1))
        self.kept("offset_time", None, time(1, 2, tzinfo=offset), g.with_nanos(time(1, 2, tzinfo=offset), 1))
        self.kept("offset_datetime", None, datetime(2020, 1, 1, tzinfo=offset), NOW, g.OffsetDateTime(10**9, 1, -64800))
        self.kept("zone_offset", None, UTC, offset)
        self.refused("offset_datetime", datetime(2020, 1, 1), "no fixed offset")
        self.refused("zone_offset", timezone(timedelta(hours=19)), "18 hours")
        self.refused("zone_offset", timezone(timedelta(microseconds=1)), "whole seconds")

    def test_times_to_the_nanosecond_are_times_of_pythons(self):
        for described, plain in {
            "instant": datetime(2020, 1, 1, tzinfo=UTC),
            "time": time(1, 2, 3, 4),
            "duration": timedelta(1, 2, 3),
        }.items():
            with self.subTest(described):
                one, two = (trip(described, g.with_nanos(plain, n)) for n in (1, 2))
                self.assertIsInstance(one, type(plain))
                self.assertEqual((one.nanosecond, one.plain()), (1, plain))
                self.assertTrue(plain < one < two and two > one > plain and one <= one and one >= plain)
                self.assertTrue(one != two and one != plain and plain != one and not one == two)
                self.assertEqual(len({plain, one, two, g.with_nanos(plain, 1)}), 3)
                self.assertEqual(copy.deepcopy(one), one)
                self.assertEqual(pickle.loads(pickle.dumps(two)).nanosecond, 2)
                with self.assertRaises(ValueError):
                    g.with_nanos(plain, 1000)
        self.assertEqual(NOW.astimezone(timezone(timedelta(hours=1))).nanosecond, 7)
        self.assertEqual(NOW.replace(year=2021).nanosecond, 7)
        self.assertEqual(NOW.replace(microsecond=0), datetime(2020, 2, 3, 4, 5, 6, tzinfo=UTC))
        self.assertEqual(g.with_nanos(time(1), 7).replace(hour=2).nanosecond, 7)

    def test_zones_that_no_data_is_needed_for(self):
        self.kept("zone", None, UTC, timezone(timedelta(hours=2)), "Nowhere/Land", "UTC+3")
        self.kept("zoned_datetime", None, datetime(2020, 1, 1, tzinfo=timezone(timedelta(hours=1))))
        self.kept("zoned_datetime", NOW, g.ZonedDateTime(1, 1000, 0, "Nowhere/Land"), g.ZonedDateTime(10**9, 1, 0, "Z"))
        self.refused("zoned_datetime", datetime(2020, 1, 1))

    @unittest.skipUnless(BERLIN, "needs data of time zones")
    def test_an_hour_that_comes_twice_keeps_its_offset(self):
        self.kept("zone", BERLIN)
        for fold in (0, 1):
            at = datetime(2024, 10, 27, 2, 30, tzinfo=BERLIN, fold=fold)
            self.kept("zoned_datetime", at)
            self.assertEqual(trip("zoned_datetime", at).utcoffset(), timedelta(hours=2 - fold))
        never = g.ZonedDateTime(20000, 0, 3601, "Europe/Berlin")
        self.kept("zoned_datetime", never)

    def test_parts_of_dates(self):
        self.kept("year", None, 0, -999999999, 999999999)
        self.kept("year_month", None, g.YearMonth(-1, 12))
        self.kept("month_day", g.MonthDay(2, 29))
        self.kept("period", g.Period(), g.Period(-(1 << 31), 0, (1 << 31) - 1))
        self.refused("year_month", (2020, 1), "is a tuple, and the contract says graft_guest.YearMonth")

    def test_collections(self):
        self.kept(["list", "int?"], [], [1, 1])
        self.kept(["set", "string"], frozenset(), frozenset({"a", "b"}))
        self.kept(["sorted_set", "int?"], [], [1, 2])
        self.kept(["array", "double"], [0.0])
        self.kept(["collection", "string"], ["b", "a"])
        self.assertEqual(trip(["list", "int?"], (1, 2)), [1, 2])
        self.assertEqual(trip(["collection", "int?"], {1}), [1])
        self.refused(["list", "int?"], None, "is None, and the contract says list")
        self.refused(["list", "int?"], {1}, "is a set, and the contract says list")
        self.refused(["list", "string"], "ab", "is a str")
        self.refused(["set", "string"], ["a", "a"], "more than once")

    def test_maps(self):
        self.kept(["map", "string", "int?"], {}, {"": 0, "a": 1})
        self.kept(["sorted_map", "int?", ["list", "string"]], {0: [], 2: ["a"]})
        self.kept(["map", "string", ["optional", "int"]], {"a": None, "b": 0})
        self.refused(["map", "string", "int?"], {"a": None})
        self.refused(["map", "string", "int?"], [("a", 1)], "is a list, and the contract says dict")

    def test_optionals(self):
        self.kept(["optional", "string"], None, "")
        self.kept(["optional", "int"], None, 0)
        self.kept(["optional", ["list", "int?"]], None, [], [0])
        self.kept(["optional", ["optional", "string"]], None, g.Some(None), g.Some(""))
        self.kept(["optional", ["optional", ["optional", "int"]]], None, g.Some(None), g.Some(g.Some(None)), g.Some(g.Some(0)))
        self.kept(["list", ["optional", ["optional", "int"]]], [None, g.Some(None), g.Some(0)])
        self.kept(["nullable", ["optional", "int"]], None, g.Some(None), g.Some(7))
        self.kept(["nullable", ["list", "int?"]], None, [])
        self.assertEqual(trip(["optional", ["optional", "string"]], "a"), g.Some("a"))

    def test_members_and_keys_are_hashable(self):
        self.kept(["set", ["list", "int?"]], frozenset({(1, 2), ()}))
        self.assertEqual(trip(["set", ["map", "char?", "boolean?"]], [{"a": True}]), {support_map({"a": True})})
        self.kept(["map", ["list", "string"], "int?"], {("a",): 1})

    def test_what_python_cannot_tell_apart_is_refused_and_not_lost(self):
        for described in (["set", "decimal"], ["map", "decimal", "int?"]):
            field = Types({}).field(1, described)
            one, two = Decimal("1.0"), Decimal("1.00")
            if described[0] == "set":
                data = field.write([one, two], None)
            else:
                data = field.write({one: 1}, None) + field.write({two: 1}, None)
            with self.subTest(described), self.assertRaises(g.Crossing) as caught:
                field.read(parse(data), None)
            self.assertIn("cannot tell", caught.exception.problem)

    def test_paths(self):
        for described, value, path in (
            (["list", "int?"], [1, None], "[1]"),
            (["map", "string", ["list", "int?"]], {"a": [], "b": [0, "x"]}, "[b][1]"),
            (["map", "string", "int?"], {1: 1}, "[0].<key>"),
            (["list", ["optional", "int"]], [None, "x"], "[1]"),
            (["map", "string", "int?"], {"x" * 50: "y"}, "[%s...]" % ("x" * 40)),
        ):
            with self.subTest(described), self.assertRaises(g.Crossing) as caught:
                Types({}).field(1, described).write(value, None)
            self.assertEqual(caught.exception.path, path)


def support_map(content):
    from graft_guest.holders import HashableDict

    return HashableDict(content)


if __name__ == "__main__":
    unittest.main()
