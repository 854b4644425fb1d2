"""Exceptions of implementations, as the host is told of them."""

import unittest

from support import Links, ModuleCase, failures
from test_serving import functions

from graft_guest.replies import answer


class ThrownTest(ModuleCase):
    def served(self, body, name="Pricing", method="quote"):
        self.count = getattr(self, "count", 0) + 1
        text = functions(name).replace("def %s(*a): return None" % method, "def %s(*a):\n    %s" % (method, body))
        return self.serve("from shop import *\nfrom shop import UnknownSkuException\n" + text, name, file="%d/thrower.py" % self.count)

    def test_a_declared_exception_has_its_fields_its_message_and_where_it_was_raised(self):
        host = self.served("raise UnknownSkuException('gone', 'x', Currency.USD)")
        told = host.thrown("quote", None, declared=1)
        self.assertEqual((told["type"], told["message"], told["cause"], told["suppressed"]), ("shop.UnknownSkuException", "gone", None, []))
        self.assertEqual(told["frames"], [{"type": "thrower", "method": "quote", "file": "thrower.py", "line": 5}])
        reply = host.reply("quote", None)
        self.assertEqual(failures.Thrown(reply[1:]).fields.hex(), "0a01781002")

    def test_a_class_of_that_name_will_do_and_one_that_extends_it(self):
        for name, base in (("UnknownSkuException", "Exception"), ("StillUnknown", "UnknownSkuException")):
            body = "class %s(%s):\n        sku, currency = 'y', None\n        def __init__(self): pass\n    raise %s" % (name, base, name)
            told = self.served(body).thrown("quote", None, declared=1)
            self.assertEqual((told["type"], told["message"]), ("shop.UnknownSkuException", None))

    def test_a_declared_exception_without_its_fields_is_told_as_what_cannot_cross(self):
        host = self.served("class UnknownSkuException(Exception): pass\n    raise UnknownSkuException('gone')")
        problem = host.refusal("quote", None)
        self.assertRegex(problem, "^the UnknownSkuException is .*; it has no attribute sku")

    def test_exceptions_of_pythons_are_undeclared_though_java_has_one_of_that_name(self):
        host = self.serve("def jdk(): raise ValueError('no')\ndef checked(): raise Exception('yes')\n", "Failing")
        self.assertEqual(host.thrown("jdk")["type"], "ValueError")
        host = self.serve("def jdk(): raise Exception('yes')\ndef checked(): ...\n", "Failing", file="other_thrower.py")
        self.assertEqual(host.thrown("jdk", declared=4)["type"], "java.lang.Exception")

    def test_causes_and_context_and_groups(self):
        host = self.served("try:\n        {}['k']\n    except KeyError as e:\n        raise ValueError('outer') from e")
        told = host.thrown("quote", None)
        self.assertEqual((told["type"], told["message"], told["cause"]["type"], told["cause"]["message"]), ("ValueError", "outer", "KeyError", "'k'"))
        host = self.served("try:\n        {}['k']\n    except KeyError:\n        raise ValueError('outer')")
        self.assertEqual(host.thrown("quote", None)["cause"]["type"], "KeyError")
        host = self.served("try:\n        {}['k']\n    except KeyError:\n        raise ValueError('outer') from None")
        self.assertIsNone(host.thrown("quote", None)["cause"])

    def test_a_circle_of_causes_ends(self):
        host = self.served("a, b = ValueError('a'), ValueError('b')\n    a.__cause__, b.__cause__ = b, a\n    raise a")
        told = host.thrown("quote", None)
        self.assertEqual(told["cause"]["message"], "b")
        self.assertIsNone(told["cause"]["cause"])

    def test_nothing_that_is_raised_gets_past_the_library(self):
        for raised, name in (
            ("raise SystemExit(1)", "SystemExit"),
            ("raise KeyboardInterrupt", "KeyboardInterrupt"),
            ("def again(): return again()\n    return again()", "RecursionError"),
            ("raise GeneratorExit", "GeneratorExit"),
        ):
            with self.subTest(raised):
                told = self.served(raised).thrown("quote", None)
                self.assertEqual(told["type"], name)
                self.assertEqual(told["frames"][-1]["method"], "quote")

    def test_a_message_that_cannot_be_had(self):
        host = self.served("class Odd(Exception):\n        def __str__(self): return 1/0\n    raise Odd()")
        told = host.thrown("quote", None)
        self.assertEqual(told["message"], "(its message cannot be had: ZeroDivisionError)")
        self.assertTrue(told["type"].endswith("Odd"))

    def test_what_has_exceptions_by_that_name_need_not_be_a_group(self):
        for body in ("exceptions = None", "exceptions = property(lambda self: 1 / 0)"):
            with self.subTest(body):
                host = self.served("class Odd(Exception): %s\n    raise Odd('odd')" % body)
                self.assertEqual(host.thrown("quote", None)["message"], "odd")

    def test_fields_of_a_declared_exception_may_fail(self):
        host = self.served("class UnknownSkuException(Exception): sku = property(lambda self: 1 / 0)\n    raise UnknownSkuException('gone')")
        self.assertEqual(host.thrown("quote", None)["type"], "ZeroDivisionError")

    def test_properties_of_results_may_fail(self):
        host = self.served("class Quote:\n        @property\n        def total(self): return 1/0\n    return Quote()")
        self.assertEqual(host.thrown("quote", None)["type"], "ZeroDivisionError")

    def test_an_exception_of_the_contract_is_read_with_its_fields(self):
        host = self.served("raise UnknownSkuException('gone', 'x', Currency.USD)")
        method = host.method("quote")[1]
        with self.assertRaises(method.throws[0][1].made) as caught:
            answer(host.reply("quote", None), method, Links(host))
        raised = caught.exception
        self.assertEqual((str(raised), raised.sku, raised.currency.name), ("gone", "x", "USD"))


if __name__ == "__main__":
    unittest.main()
