"""What methods publish, both ways."""

import gc
import struct
import threading
import time
import unittest

from support import REFUSED, THROWN, ModuleCase, failures

from graft_guest.references import Links
from graft_guest.replies import STREAM, number, read_element, stream, write_element

TICKS = """
    import asyncio
    import threading

    heard = []
    waiting = threading.Event()
    go_on = threading.Event()

    def ticks(sku):
        raise KeyError(sku)

    def numbers():
        try:
            for i in range(1000000):
                heard.append(i)
                yield i
        finally:
            heard.append("closed")

    def lines():
        return [["a"], [], ["b", "c"]]

    async def perhaps():
        try:
            yield None
            waiting.set()
            await asyncio.sleep(3600)
        finally:
            await asyncio.sleep(0.001)
            heard.append("closed")

    class Other:
        def __getattr__(self, name):
            if name.startswith("_"):
                raise AttributeError(name)
            return lambda *_: None

    def others():
        one = Other()
        return [one, one, Other()]

    def ticks_element(): pass

    def named(element):
        yield element
        if element.number == 0:
            yield 5
        waiting.set()
        go_on.wait(10)
        try:
            if element.number == 2:
                yield element
        finally:
            heard.append("closed")
        raise ValueError("no more")
"""
COUNT = struct.Struct(">i")


class Reader:
    """Pulls from a guest."""

    def __init__(self, host, name, *arguments):
        self.host = host
        self.place, self.method = host.method(name)
        reply = host.reply(name, *arguments)
        self.publisher = number(reply, self.method, Links(host))
        self.number = number(self.subscribe(), self.method, Links(host))

    def subscribe(self):
        return self.host.guest.call(self.publisher, 0, self.place, b"")

    def raw(self, count):
        return self.host.guest.call(self.number, 0, self.place, COUNT.pack(count))

    def pull(self, count):
        """The elements, and whether there are more."""
        reply = self.raw(count)
        if reply[0] != 0:
            raise AssertionError(reply)
        links = Links(self.host)
        rest = links.read(reply[2:])
        elements = []
        while rest:
            (length,) = COUNT.unpack_from(rest)
            elements.append(read_element(self.method, rest[4 : 4 + length], links))
            rest = rest[4 + length :]
        return elements, reply[1] == 0

    def release(self):
        self.host.guest.release(self.number)
        self.host.guest.release(self.publisher)


def eventually(condition):
    """Waits for it, with a bound."""
    end = time.monotonic() + 10
    while not condition():
        if time.monotonic() > end:
            raise AssertionError("it does not come true")
        time.sleep(0.002)


class PublishedTest(ModuleCase):
    def setUp(self):
        super().setUp()
        self.host = self.serve(TICKS, "Ticks", file="ticking.py")
        self.module = __import__("ticking")

    def test_a_generator_runs_as_far_as_it_is_pulled(self):
        numbers = Reader(self.host, "numbers")
        self.assertEqual(self.module.heard, [])
        self.assertEqual(numbers.pull(1), ([0], True))
        self.assertEqual(numbers.pull(1), ([1], True))
        self.assertEqual(self.module.heard, [0, 1])

    def test_a_generator_has_one_subscription(self):
        reply = Reader(self.host, "numbers").subscribe()
        self.assertEqual(reply[0], THROWN)
        self.assertEqual(failures.Thrown(reply[1:]).told["type"], "java.lang.IllegalStateException")

    def test_a_list_is_an_element_as_a_list_in_a_list_is(self):
        reply = Reader(self.host, "lines").raw(1)
        self.assertEqual(reply, b"\0\0" + b"\0\0" + b"\0\0\0\5" + b"\x0a\3\x0a\1a")

    def test_an_iterable_is_gone_through_anew_for_each_subscription(self):
        lines = Reader(self.host, "lines")
        self.assertEqual(lines.pull(9), ([["a"], [], ["b", "c"]], False))
        lines.number = number(lines.subscribe(), lines.method, Links(self.host))
        self.assertEqual(lines.pull(1), ([["a"]], True))

    def test_what_a_generator_has_given_does_not_wait_for_the_next_one(self):
        self.assertEqual(Reader(self.host, "numbers").pull(64), ([0], True))

    def test_what_is_there_already_goes_together(self):
        lines = Reader(self.host, "lines")
        self.assertEqual(lines.pull(2), ([["a"], []], True))
        self.assertEqual(lines.pull(2), ([["b", "c"]], False))

    def test_a_generator_that_is_released_runs_its_finally(self):
        numbers = Reader(self.host, "numbers")
        numbers.pull(1)
        numbers.release()
        self.assertEqual(self.module.heard, [0, "closed"])
        self.assertEqual(self.host.guest.kept.objects, {})
        numbers.release()

    def test_one_that_is_released_while_it_runs_is_closed_by_the_thread_that_runs_it(self):
        named = Reader(self.host, "named", self.element(2))
        named.pull(1)
        replies = []
        thread = threading.Thread(target=lambda: replies.append(named.raw(1)))
        thread.start()
        self.module.waiting.wait(10)
        self.assertEqual(failures.refusal(named.raw(1)[1:])[0], "dev.graft.runtime.GraftProtocolException")
        named.release()
        self.module.go_on.set()
        thread.join(10)
        self.assertEqual(replies[0][0], 0)
        eventually(lambda: self.module.heard == ["closed"])

    def test_an_async_generator_that_waits_is_cancelled(self):
        perhaps = Reader(self.host, "perhaps")
        self.assertEqual(perhaps.pull(8), ([None], True))
        thread = threading.Thread(target=lambda: perhaps.raw(1))
        thread.start()
        self.module.waiting.wait(10)
        perhaps.release()
        thread.join(10)
        self.assertFalse(thread.is_alive())
        eventually(lambda: self.module.heard == ["closed"])

    def test_an_async_generator_that_does_not_run_is_closed(self):
        perhaps = Reader(self.host, "perhaps")
        perhaps.pull(1)
        perhaps.release()
        self.assertEqual(self.module.heard, ["closed"])

    def test_objects_are_beside_their_batch(self):
        (first, same, other), more = Reader(self.host, "others").pull(3)
        self.assertFalse(more)
        self.assertEqual(first.number, same.number)
        self.assertNotEqual(first.number, other.number)

    def test_a_failure_comes_behind_the_elements_before_it(self):
        named = Reader(self.host, "named", self.element(1))
        self.module.go_on.set()
        self.assertEqual(named.pull(5)[0][0].number, 1)
        reply = named.raw(5)
        self.assertEqual((reply[0], failures.Thrown(reply[1:]).told["message"]), (THROWN, "no more"))
        self.assertEqual(named.raw(5), reply)

    def test_a_failure_of_the_method_itself_is_that_of_the_call(self):
        self.assertEqual(self.host.thrown("ticks", "a")["type"], "KeyError")

    def test_an_element_of_another_type_is_named(self):
        named = Reader(self.host, "named", self.element(0))
        named.pull(1)
        reply = named.raw(1)
        self.assertEqual(reply[0], REFUSED)
        self.assertIn("the element is an int, and the contract says", failures.refusal(reply[1:])[1])

    def test_what_is_no_iterable_is_refused(self):
        for i, value in enumerate(("5", "'abc'", "None", "{}")):
            module = TICKS.replace('[["a"], [], ["b", "c"]]', value)
            host = self.serve(module, "Ticks", file="no_ticks_%d.py" % i)
            self.assertRegex(host.refusal("lines"), "the result is|the method returned None")

    def test_a_guest_that_is_closed_closes_its_generators(self):
        Reader(self.host, "numbers").pull(1)
        self.host.guest.close()
        self.assertEqual(self.module.heard, [0, "closed"])

    def test_what_fails_while_it_is_closed_is_logged(self):
        module = TICKS.replace('heard.append("closed")', "1 // 0")
        numbers = Reader(self.serve(module, "Ticks", file="unclosed.py"), "numbers")
        numbers.pull(1)
        with self.assertLogs("graft_guest") as logs:
            numbers.release()
        self.assertIn("numbers() failed while it was closed", logs.output[0])
        self.assertIn("ZeroDivisionError", logs.output[0])

    def element(self, value):
        return self.host.guest.contracts[0].types.of("TicksElement").made(value)


READING = """
    class Ticks:
        def __init__(self, grafts):
            self.grafts = grafts

        def __getattr__(self, name):
            if name.startswith("_"):
                raise AttributeError(name)
            return lambda *_: []
"""


class PulledTest(ModuleCase):
    """The host publishes replies that a test has made."""

    def setUp(self):
        super().setUp()
        self.host = self.serve(READING, "Ticks", file="reading.py")
        self.method = self.host.method("numbers")[1]
        self.replies, self.asked = [], []
        self.host.grafts["shapes.Ticks"] = lambda *_: stream(77)
        self.ticks = self.host.guest.grafts["ticks"]
        self.host.guest.host_call = self.called

    def called(self, number, index, place, payload):
        if number < 0:
            return self.host.called(number, index, place, payload)
        self.assertEqual(number, 77)
        self.asked.append(COUNT.unpack(payload)[0])
        return self.replies.pop(0)()

    def batch(self, *values, last=False, method=None):
        def reply():
            links = Links(self.host)
            messages = [write_element(method or self.method, value, links) for value in values]
            return bytes((0, last)) + links.written() + b"".join(COUNT.pack(len(m)) + m for m in messages)

        self.replies.append(reply)

    def test_elements_come_in_batches_until_the_end(self):
        self.batch(1, 2)
        self.batch(3)
        self.batch(last=True)
        self.assertEqual(list(self.ticks.numbers()), [1, 2, 3])
        self.assertEqual(self.asked, [64, 64, 64])
        self.assertEqual(self.host.released, [77])

    def test_it_is_released_when_it_is_closed(self):
        self.batch(1, 2)
        with self.ticks.numbers() as numbers:
            self.assertEqual(next(numbers), 1)
        self.assertEqual(self.host.released, [77])
        self.assertEqual(list(numbers), [])
        numbers.close()
        self.assertEqual(self.host.released, [77])

    def test_it_is_released_when_it_is_forgotten(self):
        numbers = self.ticks.numbers()
        gc.collect()
        self.assertEqual(self.host.released, [])
        del numbers
        gc.collect()
        self.assertEqual(self.host.released, [77])

    def test_it_may_be_closed_while_another_thread_waits(self):
        waits, closed = threading.Event(), threading.Event()

        def wait():
            waits.set()
            closed.wait(10)
            return bytes((REFUSED,)) + failures.refused(failures.CANCELLED, failures.UNKNOWN, "released")

        self.replies.append(wait)
        numbers, seen = self.ticks.numbers(), []
        thread = threading.Thread(target=lambda: seen.append(list(numbers)))
        thread.start()
        waits.wait(10)
        numbers.close()
        self.assertEqual(self.host.released, [77])
        closed.set()
        thread.join(10)
        self.assertEqual(seen, [[]])

    def test_a_failure_is_raised_behind_the_elements_before_it(self):
        self.batch(1)
        thrown = {"type": "java.lang.IllegalStateException", "message": "no more", "frames": [], "cause": None, "suppressed": []}
        self.replies.append(lambda: bytes((THROWN,)) + failures.thrown(thrown))
        numbers = self.ticks.numbers()
        self.assertEqual(next(numbers), 1)
        with self.assertRaisesRegex(RuntimeError, "IllegalStateException: no more"):
            next(numbers)
        self.assertEqual(self.host.released, [77])
        self.assertEqual(list(numbers), [])

    def test_objects_of_the_host_are_released_with_their_elements(self):
        kept = object()
        self.batch(kept, last=True, method=self.host.method("others")[1])
        for other in self.ticks.others():
            self.assertEqual(repr(other), "<Ticks of the host>")
            self.host.guest.host_call = None
        del other
        gc.collect()
        self.assertEqual(sorted(self.host.released), [77, 1 << 32 | 1])

    def test_objects_that_no_element_refers_to_are_released(self):
        self.replies.append(lambda: b"\0\1" + b"\0\1" + b"\0" + (9).to_bytes(8, "big") + bytes(4))
        self.assertEqual(list(self.ticks.numbers()), [])
        self.assertEqual(sorted(self.host.released), [9, 77])


if __name__ == "__main__":
    unittest.main()
