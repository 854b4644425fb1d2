"""Lets a Java program call Python code that implements its contracts, in one process.

The host uses `bridge`. Implementations need nothing from here, unless they name values that Python has no type for: `Instant`,
`Duration`, `Period` and the like.
"""

from .crossing import Crossing
from .guest import Guest
from .precise import NanoDateTime, NanoDelta, NanoTime, with_nanos
from .thrown import HostError
from .values import (
    Duration,
    Instant,
    LocalDate,
    LocalDateTime,
    Locale,
    MonthDay,
    OffsetDateTime,
    Period,
    Some,
    YearMonth,
    ZonedDateTime,
)

__all__ = [
    "Crossing",
    "Duration",
    "Guest",
    "HostError",
    "Instant",
    "LocalDate",
    "LocalDateTime",
    "Locale",
    "MonthDay",
    "NanoDateTime",
    "NanoDelta",
    "NanoTime",
    "OffsetDateTime",
    "Period",
    "Some",
    "YearMonth",
    "ZonedDateTime",
    "with_nanos",
]
