"""Publishes, as a Python person would write it."""
import asyncio
import itertools

from weather import UnknownPlaceException

HEARD = []


class Station:
    def __init__(self, number):
        self.number = number

    def count(self):
        return self.number

    def close(self):
        HEARD.append("station %d" % self.number)


class Feed:
    def __init__(self, grafts=None):
        if grafts:  # that of a tube that opens
            HEARD.clear()

    def numbers(self, how):
        if not how:
            raise UnknownPlaceException("no feed", place="nowhere")
        if how == "list":
            return list(range(200))
        return getattr(self, "_" + how)()

    def _three(self):
        yield from (1, 2, 3)

    def _endless(self):
        try:
            for i in itertools.count():
                HEARD.append(i)
                yield i
        finally:
            HEARD.append("closed")

    def _declared(self):
        yield 1
        raise UnknownPlaceException("gone", place="Oslo")

    def _undeclared(self):
        yield 1
        raise KeyError("gone")

    def _wrong(self):
        yield 1
        yield "two"

    def _spinning(self):
        try:
            HEARD.append("spinning")
            while True:
                pass
            yield 1
        finally:
            HEARD.append("closed")

    async def _waiting(self):
        try:
            yield 1
            HEARD.append("waiting")
            await asyncio.sleep(3600)
        finally:
            HEARD.append("closed")

    def _none(self):
        return None

    def stations(self):
        return (Station(i) for i in range(3))

    def open(self):
        return Feed()

    def sum(self, other, how, count):
        with other.numbers(how) as numbers:
            return sum(itertools.islice(numbers, count))

    def heard(self):
        return ",".join(map(str, HEARD))
