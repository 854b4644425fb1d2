"""A forecast, as a Python person would write it."""
import ctypes
import os
import sys
import time
from decimal import Decimal

from weather import Outlook, UnknownPlaceException

OPEN = []


class Station:
    def __init__(self, name):
        self.name = name
        self.calls = 0
        OPEN.append(name)

    def count(self):
        self.calls += 1
        return self.calls

    def close(self):
        OPEN.remove(self.name)


class Forecast:
    def __init__(self):
        self.stations = []

    def outlook(self, place, readings):
        if not place:
            raise UnknownPlaceException("a place without a name", place=place)
        counts = {}
        for reading in readings:
            counts[reading.sky.name] = counts.get(reading.sky.name, 0) + 1
        return Outlook(
            place_name=place.upper(),
            day=readings[0].at.date(),
            readings=readings,
            warning="hot" if any(r.degrees > 30 for r in readings) else None,
            counts=counts,
        )

    def mean_degrees(self, readings):
        return sum((r.degrees for r in readings), Decimal("0.00")) / len(readings)

    def reversed(self, data):
        return data[::-1]

    def ring(self, bell, times):
        return sum(bell.ring("ring %d" % n) for n in range(times))

    def open(self, name):
        return Station(name)

    def is_mine(self, station):
        return isinstance(station, Station)

    def open_stations(self):
        return ",".join(sorted(OPEN))

    async def later(self, text):
        return text * 2

    def fail(self, how):
        if how == "zero":
            return 1 // 0
        if how == "exit":
            sys.exit(3)
        if how == "deep":
            return self.fail("deep")
        if how == "deep in C":
            return sorted([1], key=lambda _: self.fail("deep in C"))
        if how == "spin":
            OPEN.append("spinning")
            try:
                while True:
                    pass
            finally:
                OPEN.remove("spinning")
        if how == "sleep":
            time.sleep(30)
        if how == "end the process":
            os.write(2, b"the process ends\n")
            os._exit(3)
        if how == "hold the lock":
            ctypes.pydll.LoadLibrary(None).sleep(3600)
        if how == "cause":
            try:
                int("x")
            except ValueError as e:
                raise RuntimeError("no number") from e
        print("printed by Python")

    def wrong(self, how):
        return 5 if how == "number" else None

    def runtime(self):
        return "%d %d" % (os.getpid(), sys.version_info[1])
