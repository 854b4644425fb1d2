"""Values of Java's that Python has no type for, or that are out of the range of its own.

An instant of the year 20000 is no `datetime`. It arrives as an `Instant`, and any instant may be sent as one. So it is for the others:
nothing is ever rounded or cut off.
"""

import datetime
from dataclasses import dataclass

from .precise import nanosecond_of

_DAY = datetime.date(1970, 1, 1).toordinal()
_NANOS = 1_000_000_000


@dataclass(frozen=True, order=True)
class Instant:
    """A point in time: seconds since 1970 in UTC, and nanoseconds of the second, from 0."""

    seconds: int
    nanos: int = 0


@dataclass(frozen=True, order=True)
class Duration:
    """An amount of time: seconds, also negative ones, and nanoseconds to add, from 0."""

    seconds: int
    nanos: int = 0


@dataclass(frozen=True, order=True)
class LocalDate:
    """A day: how many after 1970-01-01."""

    epoch_day: int


@dataclass(frozen=True, order=True)
class LocalDateTime:
    """A day, and the nanoseconds since its midnight."""

    epoch_day: int
    nano_of_day: int


@dataclass(frozen=True)
class OffsetDateTime:
    epoch_day: int
    nano_of_day: int
    offset_seconds: int


@dataclass(frozen=True)
class ZonedDateTime:
    """A time in a zone; also one whose zone this Python does not know."""

    epoch_day: int
    nano_of_day: int
    offset_seconds: int
    zone: str


@dataclass(frozen=True)
class Period:
    years: int = 0
    months: int = 0
    days: int = 0


@dataclass(frozen=True, order=True)
class YearMonth:
    year: int
    month: int


@dataclass(frozen=True, order=True)
class MonthDay:
    month: int
    day: int


@dataclass(frozen=True)
class Locale:
    """A locale that no tag of BCP 47 says; others are a str."""

    language: str = ""
    country: str = ""
    variant: str = ""


@dataclass(frozen=True)
class Some:
    """What an optional holds whose value may itself be absent: `None` is an empty one, `Some(None)` holds an empty one."""

    value: object


def date_of(epoch_day):
    """A date, or None if no date is that day."""
    ordinal = epoch_day + _DAY
    return datetime.date.fromordinal(ordinal) if 1 <= ordinal <= datetime.date.max.toordinal() else None


def epoch_day(date):
    return date.toordinal() - _DAY


def time_of(micros):
    seconds, micro = divmod(micros, 1_000_000)
    return datetime.time(seconds // 3600, seconds // 60 % 60, seconds % 60, micro)


def nano_of_day(time):
    return ((time.hour * 60 + time.minute) * 60 + time.second) * _NANOS + time.microsecond * 1000 + nanosecond_of(time)
