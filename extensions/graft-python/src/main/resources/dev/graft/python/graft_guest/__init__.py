"""Lets a Java program call Python code that implements its contracts, in one process.

The host uses `connect`, `open`, `call` and `release`, or a `Guest` of its own. Implementations need nothing from here, unless they
name values that Python has no type for: `Instant`, `Duration`, `Period` and the like.
"""

from .crossing import Crossing
from .guest import Guest
from .thrown import HostError
from .values import (
    Duration,
    Instant,
    LocalDate,
    LocalDateTime,
    Locale,
    LocalTime,
    MonthDay,
    OffsetDateTime,
    OffsetTime,
    Period,
    Some,
    YearMonth,
    ZonedDateTime,
)

_guest = Guest()


def connect(host_call, host_release):
    """Says how the host is called, and how it is told that an object of its own is no longer referred to."""
    _guest.host_call = host_call
    _guest.host_release = host_release


def open(asked):
    """Loads the modules that the JSON names; returns JSON with what is wrong with them."""
    return _guest.open(asked)


def call(number, contract, method, payload):
    """Calls a method; returns the reply."""
    return _guest.call(number, contract, method, payload)


def release(number):
    """Forgets an object that was given to the host."""
    _guest.release(number)


__all__ = [
    "Crossing",
    "Duration",
    "Guest",
    "HostError",
    "Instant",
    "LocalDate",
    "LocalDateTime",
    "LocalTime",
    "Locale",
    "MonthDay",
    "OffsetDateTime",
    "OffsetTime",
    "Period",
    "Some",
    "YearMonth",
    "ZonedDateTime",
    "call",
    "connect",
    "open",
    "release",
]
