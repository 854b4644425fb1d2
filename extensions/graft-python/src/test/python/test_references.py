"""Objects that stay where they are, on both sides."""

import gc
import unittest
from types import SimpleNamespace

from support import REFUSED, THROWN, GuestObject, Kept, ModuleCase, failures

CARTS = """
    from references import Carts_Closed as Closed, Carts_Opened as Opened, Visit

    opened = {}
    last = None

    class Cart:
        def __init__(self):
            self.count = 0

        def add(self, sku, count):
            if count < 0:
                raise ValueError(sku)
            self.count += count

        def total(self):
            return self.count

        def close(self):
            opened.clear()

    class Carts:
        def open(self, customer):
            return opened.setdefault(customer, Cart())

        open_later = open

        def all(self):
            return list(opened.values()) * 2

        def watch(self, listener, more):
            global last
            for one in [listener] + more:
                one.price_changed("a", cents=3)
            last = listener

        def find(self, customer, listener):
            return opened.get(customer)

        def visit(self, visit, tray):
            return visit

        def outcome(self, outcome):
            return outcome and Opened(outcome.cart, lambda sku, cents: None)

        def by_customer(self, carts):
            return opened

        def sparse(self, carts):
            return [None] + [cart for group in carts for cart in group]

        def ticket(self, ticket, more):
            return ticket

        def other(self, cart, inner, carts):
            return None
"""
NAMES = ("Carts", "Cart", "PriceListener", "Outer_Inner")
CART = 1


class ReferencesTest(ModuleCase):
    def setUp(self):
        super().setUp()
        self.host = self.serve(CARTS, *NAMES, file="carts_module.py")

    def kept(self, stub):
        return self.host.guest.kept.get(stub.number)

    def test_an_object_that_is_returned_is_called_by_its_number(self):
        cart = self.host.call("open", "ann")
        self.host.call("add", "a", 2, number=cart.number, index=CART)
        self.assertEqual(self.host.call("total", number=cart.number, index=CART), 2)

    def test_each_message_has_a_number_of_its_own_for_an_object(self):
        first, second = self.host.call("open", "ann"), self.host.call("open", "ann")
        self.assertNotEqual(first.number, second.number)
        self.host.guest.release(first.number)
        self.assertEqual(self.host.call("total", number=second.number, index=CART), 0)

    def test_an_object_has_one_place_in_a_message(self):
        self.host.call("open", "ann")
        self.host.call("open", "eve")
        self.assertEqual(self.host.reply("all").hex()[: 2 + 4], "000002")
        one, two, again, _ = self.host.call("all")
        self.assertEqual([one.number, two.number], [again.number, two.number])

    def test_an_object_that_comes_home_is_itself(self):
        cart = self.host.call("open", "ann")
        found = self.host.call("sparse", [[cart]])
        self.assertIsNone(found[0])
        self.assertIs(self.kept(found[1]), self.kept(cart))
        visit = self.host.contracts[0].types.of("Visit").made(cart, [cart], None)
        self.assertIs(self.kept(self.host.call("visit", visit, None).carts[0]), self.kept(cart))

    def test_an_object_that_was_released_is_gone(self):
        cart = self.host.call("open", "ann")
        self.host.guest.release(cart.number)
        reply = self.host.reply("total", number=cart.number, index=CART)
        self.assertEqual(reply[0], REFUSED)
        self.assertIn("refers to the object %d, which the host has released" % (1 << 32 | 1), failures.refusal(reply[1:])[1])

    def test_an_exception_of_an_object(self):
        cart = self.host.call("open", "ann")
        reply = self.host.reply("add", "a", -1, number=cart.number, index=CART)
        self.assertEqual((reply[0], failures.Thrown(reply[1:]).told["type"]), (THROWN, "ValueError"))

    def test_an_object_of_the_hosts_is_called(self):
        heard = []
        self.host.call("watch", lambda *call: heard.append(call), [lambda *call: heard.append(call)])
        self.assertEqual(heard, [("priceChanged", "a", 3)] * 2)

    def test_an_object_of_the_hosts_is_released_when_nothing_refers_to_it(self):
        self.host.call("watch", lambda *call: None, [lambda *call: None])
        gc.collect()
        self.assertEqual(self.host.released, [2 << 32 | 2])  # the module keeps the other one
        self.host.call("watch", lambda *call: None, [])
        gc.collect()
        self.assertEqual(self.host.released, [2 << 32 | 2, 1 << 32 | 1])

    def test_an_object_of_the_hosts_is_the_same_each_time_it_arrives(self):
        module, listener = __import__("carts_module"), lambda *call: None
        self.host.call("watch", listener, [])
        first = module.last
        self.host.call("watch", listener, [])
        self.assertIs(module.last, first)
        self.assertEqual(self.host.released, [1 << 32 | 2])  # it has the first mention already
        self.host.call("watch", lambda *call: None, [])
        self.assertIsNot(module.last, first)

    def test_an_object_of_the_hosts_is_held_until_its_reply_is_read(self):
        opened = self.host.contracts[0].types.of("Opened").made(lambda *call: None, lambda *call: None)
        reply = self.host.reply("outcome", opened)
        gc.collect()
        mention = int.from_bytes(reply[4:12], "big")
        self.assertNotIn(mention, self.host.released)
        self.host.guest.release(-mention)
        self.assertIn(mention, self.host.released)

    def test_what_a_reply_of_the_hosts_mentions_and_nothing_refers_to_is_released(self):
        table = b"\0\1" + b"\0" + (9).to_bytes(8, "big") + b"\0" * 4
        self.host.call("watch", lambda *call: b"\0" + table, [])
        self.assertIn(9, self.host.released)

    def test_what_a_call_of_a_released_object_mentions_is_released(self):
        self.assertEqual(self.host.reply("watch", lambda *call: None, [], number=5)[0], REFUSED)
        self.assertEqual(self.host.released, [1 << 32 | 1])

    def test_an_object_of_the_hosts_that_has_ended_is_refused(self):
        place, method = self.host.method("watch", 0, 2)
        payload = b"\0\1" + b"\0" * 13 + b"\x08\x01"
        reply = self.host.guest.call(0, 0, place, payload)
        self.assertEqual(reply[0], REFUSED)
        self.assertRegex(failures.refusal(reply[1:])[1], "the argument listener is a reference to an object that was closed")

    def test_an_object_of_the_hosts_goes_home_as_itself(self):
        listener, cart = (lambda *call: None), (lambda *call: None)
        opened = self.host.contracts[0].types.of("Opened").made(cart, listener)
        back = self.host.call("outcome", opened)
        self.assertIs(back.cart, cart)
        self.assertIsInstance(back.listener, GuestObject)  # a function serves a contract of one method

    def test_an_object_without_the_methods_is_refused(self):
        self.host.call("open", "ann")
        module = __import__("carts_module")
        module.opened["ann"] = "a str"
        self.assertEqual(
            self.host.refusal("find", "ann", None),
            "the result is a str, and the contract says an object with the methods of references.Cart; it has no method add",
        )

    def test_an_object_of_the_hosts_that_is_of_another_contract_is_refused(self):
        self.host.call("watch", lambda *call: None, [])
        module = __import__("carts_module")
        module.opened["ann"] = module.last
        self.assertIn("is a references.PriceListener, and the contract says", self.host.refusal("find", "ann", None))

    def test_objects_that_live_for_the_message_alone_are_told_apart(self):
        module = __import__("carts_module")
        self.host.guest.served[0][self.host.method("all")[0]] = lambda: (module.Cart() for _ in range(50))
        self.assertEqual(len({cart.number for cart in self.host.call("all")}), 50)

    def test_methods_may_be_of_one_object_alone(self):
        module = __import__("carts_module")
        module.opened["ann"] = SimpleNamespace(add=None, total=lambda: 3, close=lambda: None)
        self.assertIn("it has no method add", self.host.refusal("find", "ann", None))
        module.opened["ann"].add = lambda sku, count: None
        cart = self.host.call("find", "ann", None)
        self.assertEqual(self.host.call("total", number=cart.number, index=CART), 3)

    def test_what_does_not_cross_is_raised_at_the_caller(self):
        self.host.call("watch", lambda *call: None, [])
        proxy = __import__("carts_module").last
        with self.assertRaisesRegex(Exception, "cents is a str, and the contract says int"):
            proxy.price_changed("a", "b")
        with self.assertRaisesRegex(TypeError, r"price_changed\(\) takes 2 arguments, and 1 were given"):
            proxy.price_changed("a")
        self.assertEqual(repr(proxy), "<PriceListener of the host>")

    def test_an_exception_of_the_host_is_raised_and_told_as_it_was(self):
        frame = {"type": "shop.Main", "method": "run", "file": "Main.java", "line": 7}
        cause = {"type": "java.io.IOException", "message": None, "frames": [], "cause": None, "suppressed": []}
        told = {"type": "java.lang.IllegalStateException", "message": "no", "frames": [frame], "cause": cause, "suppressed": []}
        thrown = self.host.thrown("watch", lambda *call: bytes((THROWN,)) + failures.thrown(told), [])
        self.assertEqual((thrown["type"], thrown["message"], thrown["frames"][0]), (told["type"], "no", frame))
        self.assertEqual(thrown["frames"][-1]["method"], "watch")
        self.assertEqual(thrown["cause"]["type"], "java.io.IOException")

    def test_a_refusal_of_the_hosts_is_raised_with_its_path(self):
        refused = bytes((REFUSED,)) + failures.refused(failures.VALUE, failures.NOT_EXECUTED, "sku is too long")
        thrown = self.host.thrown("watch", lambda *call: refused, [])
        self.assertEqual((thrown["type"], thrown["message"]), ("dev.graft.runtime.GraftValueException", "sku is too long"))

    def test_the_numbers_of_objects_begin_anew_before_they_are_negative(self):
        kept = Kept()
        first, second = kept.keep(self), kept.keep("second")
        kept.last = 0x7FFF_FFFE
        self.assertEqual(kept.keep("last") >> 32, 0x7FFF_FFFF)
        kept.release(second)
        self.assertEqual((kept.keep(CARTS) >> 32, first >> 32), (2, 1), "1 is still there")


if __name__ == "__main__":
    unittest.main()
