"""Callees of the conformance suite in Python; those that give back what they are given, for every contract of echoes."""
import threading
import time
from concurrent.futures import ThreadPoolExecutor

from conformance import OutOfStockException, RejectedException
from conformance import Market_Ticket, Tape_Told
from conformance import Item
from graft_guest import HostError


class _Echo:
    def __getattr__(self, name):
        if name.startswith("_"):
            raise AttributeError(name)
        return lambda *arguments: arguments[0]


for _name in ("Types", "Times", "Shapes", "Ledger", "Ordered", "Extremes", "Foreign", "Bulk"):
    globals()[_name] = type(_name, (_Echo,), {})

_LATER = ThreadPoolExecutor(8)
_DRAWERS = []


class _Trolley:
    def __init__(self, market):
        self.market = market
        self.quantity = 0

    def add(self, sku, quantity):
        self.quantity += quantity

    def count(self):
        return self.quantity

    async def count_later(self):
        return self.quantity

    def refuse(self, why):
        raise RejectedException(why)

    def close(self):
        self.market.trolleys.discard(self)
        self.market.closed += 1


class Diver:
    def dive(self, other, levels):
        return 0 if levels == 0 else 1 + other.dive(self, levels - 1)


class Market:
    def __init__(self):
        self.trolleys = set()
        self.closed = 0
        self.same_each_time = self.open()

    def open(self):
        trolley = _Trolley(self)
        self.trolleys.add(trolley)
        return trolley

    def shared(self):
        return self.same_each_time

    def none(self):
        return None

    async def open_later(self):
        return self.open()

    def open_some(self, count):
        return [self.open() for _ in range(count)]

    def ticket(self):
        return Market_Ticket(name="t", trolley=self.open(), spare=self.open(), by_name={"a": self.open()}, bells=[])

    def is_mine(self, trolley):
        return trolley in self.trolleys

    def are_mine(self, ticket):
        return all(map(self.is_mine, [ticket.trolley, ticket.spare, *ticket.by_name.values()]))

    def back(self, trolley):
        return trolley

    def back_bell(self, bell):
        return bell

    def same(self, one, other):
        return one is other

    def ring(self, bell, times):
        rung = 0
        for _ in range(times):
            rung = bell.ring(1)
        return rung

    def ring_later(self, bell, times):
        return _LATER.submit(self.ring, bell, times)

    def ring_at_once(self, bell):
        other = _LATER.submit(bell.ring, 1)
        return max(bell.ring(1), other.result())

    def dive(self, caller, levels):
        return Diver().dive(caller, levels)

    def open_now(self):
        return len(self.trolleys)

    def closings(self):
        return self.closed


class Drawer:
    def __init__(self, why=""):
        self.why = why
        self.taken = 0

    def take(self):
        self.taken += 1
        return self.taken

    def broken(self, why):
        return Drawer(why)

    def close(self):
        _DRAWERS.append(self)
        if self.why:
            raise OSError(self.why)


class Numbers:
    """Counts its subscriptions and elements."""

    def __init__(self, count):
        self.count = count
        self.subscribed = self.published = self.cancelled = 0

    def __iter__(self):
        self.subscribed += 1
        try:
            for number in range(self.count):
                self.published += 1
                yield number
        except GeneratorExit:
            self.cancelled += 1
            raise


class Tape:
    def __init__(self):
        self.market = Market()
        self.last = None

    def numbers(self, count):
        self.last = Numbers(count)
        return self.last

    def items_and_failure(self, count, why):
        for number in range(count):
            yield Item("item %d" % number, 1, [])
        raise HostError("java.lang.IllegalStateException", why, [])

    def lists(self, elements):
        yield from elements

    def trolleys(self, count):
        for _ in range(count):
            yield self.market.open()

    def is_mine(self, trolley):
        return self.market.is_mine(trolley)

    def tenant(self):
        yield "t1"

    def none(self):
        return None

    def failing(self):
        raise HostError("java.lang.IllegalStateException", "nothing to publish", [])
        yield

    def refuse(self, why):
        raise RejectedException(why)

    def unsendable(self):
        yield from ("good", "\ud800", "never")

    def told(self):
        return Tape_Told(self.last.subscribed, self.last.published, self.last.cancelled)


class Unmakeable(Exception):
    """Of no class that Java knows."""


class Probe:
    def __init__(self, grafts):
        self.grafts = grafts
        self.lock = threading.Lock()
        self.seen = {"stored": 0, "hanging": 0, "interrupted": 0}

    def _count(self, what):
        with self.lock:
            self.seen[what] += 1

    def store(self, item):
        self._count("stored")
        return item

    def name(self):
        return "store"

    def echo(self, value):
        return value

    bytes = ints = doubles = booleans = chars = items = numbers = echo

    def text(self, value):
        if value == "give a surrogate":
            return "\ud800"
        if value == "drawers closed":
            return str(len(_DRAWERS))
        return str(self.seen[value]) if value in self.seen else value

    def add(self, a, b):
        return a + b

    def greet(self, name):
        return "hello " + name

    def fail(self, how):
        if how == "declared":
            raise OutOfStockException("only 3 of apple are left", sku="apple", left=3)
        if how == "unchecked":
            raise RejectedException("no") from HostError("java.lang.IllegalStateException", "why", [])
        if how == "java.base":
            raise HostError("java.lang.IllegalArgumentException", "bad argument", [])
        if how == "null message":
            raise HostError("java.lang.IllegalStateException", None, [])
        if how == "error":
            raise HostError("java.lang.StackOverflowError", "pretended", [])
        if how == "unmakeable":
            raise Unmakeable("only here")
        if how == "suppressed":
            failure = HostError("java.lang.IllegalStateException", "outer", [])
            failure.exceptions = (HostError("java.lang.IllegalArgumentException", "inner", []),)
            raise failure
        if how == "deep":
            failure = None
            for number in range(500):
                deeper = RuntimeError(str(number))
                deeper.__cause__ = failure
                failure = deeper
            raise failure
        raise AssertionError(how)

    def sleep(self, millis):
        end = time.monotonic() + millis / 1000
        try:
            while time.monotonic() < end:
                time.sleep(0.01)
        except BaseException:
            self._count("interrupted")
            raise
        return "slept %d" % millis

    def hang(self):
        self._count("hanging")
        self.sleep(3_600_000)

    def context(self):
        return {}

    def context_of_nested(self):
        return self.grafts.witness.context()


class Later:
    async def echo(self, item):
        return item

    async def squares(self, count):
        return [i * i for i in range(count)]

    async def nothing(self):
        return None

    async def refuse(self, why):
        raise RejectedException(why) from HostError("java.lang.IllegalStateException", "below", [])

    def stumble(self, why):
        raise HostError("java.lang.IllegalArgumentException", why, [])

    async def promise(self, name):
        return name

    def none(self):
        return None

    async def context(self):
        return {}

    def add(self, a, b):
        return a + b

    async def greet(self, name):
        return "hello " + name
