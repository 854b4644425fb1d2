"""Times of Python's own classes with what these do not hold: nanoseconds.

They are what arrives where there are any, and may be used wherever a `datetime`, a `time` or a `timedelta` may; passed on, they stay
as they are. What Python calculates with them is to the microsecond.
"""

import datetime


class _Nanos:
    """`nanosecond` has those that come on top of the microsecond, from 0 to 999."""

    __slots__ = ()

    @property
    def nanosecond(self):
        return getattr(self, "_nanosecond", 0)

    def __eq__(self, other):
        same = super().__eq__(other)
        return self.nanosecond == nanosecond_of(other) if same is True else same

    def __ne__(self, other):
        same = self.__eq__(other)
        return same if same is NotImplemented else not same

    def __lt__(self, other):
        return self._by_nanos(other, super().__lt__(other), self.nanosecond < nanosecond_of(other))

    def __le__(self, other):
        return self._by_nanos(other, super().__le__(other), self.nanosecond <= nanosecond_of(other))

    def __gt__(self, other):
        return self._by_nanos(other, super().__gt__(other), self.nanosecond > nanosecond_of(other))

    def __ge__(self, other):
        return self._by_nanos(other, super().__ge__(other), self.nanosecond >= nanosecond_of(other))

    def _by_nanos(self, other, otherwise, nanos):
        return nanos if super().__eq__(other) is True else otherwise

    def __reduce_ex__(self, protocol):
        return with_nanos, (self.plain(), self.nanosecond)


class NanoDateTime(_Nanos, datetime.datetime):
    """A datetime to the nanosecond."""

    __slots__ = ("_nanosecond",)
    __hash__ = datetime.datetime.__hash__

    def plain(self):
        """The same without what is smaller than a microsecond."""
        return datetime.datetime.combine(self.date(), self.timetz())

    def astimezone(self, tz=None):
        return with_nanos(self.plain().astimezone(tz), self.nanosecond)

    def replace(self, *parts, **named):
        exact = len(parts) > 6 or "microsecond" in named
        return with_nanos(self.plain().replace(*parts, **named), 0 if exact else self.nanosecond)


class NanoTime(_Nanos, datetime.time):
    """A time to the nanosecond."""

    __slots__ = ("_nanosecond",)
    __hash__ = datetime.time.__hash__

    def plain(self):
        """The same without what is smaller than a microsecond."""
        return datetime.time(self.hour, self.minute, self.second, self.microsecond, self.tzinfo, fold=self.fold)

    def replace(self, *parts, **named):
        exact = len(parts) > 3 or "microsecond" in named
        return with_nanos(self.plain().replace(*parts, **named), 0 if exact else self.nanosecond)


class NanoDelta(_Nanos, datetime.timedelta):
    """A timedelta to the nanosecond."""

    __slots__ = ("_nanosecond",)
    __hash__ = datetime.timedelta.__hash__

    def plain(self):
        """The same without what is smaller than a microsecond."""
        return datetime.timedelta(self.days, self.seconds, self.microseconds)


def nanosecond_of(value):
    return value.nanosecond if isinstance(value, _Nanos) else 0


def with_nanos(value, nanosecond):
    """A datetime, time or timedelta with nanoseconds on top, from 0 to 999; the same one if there are none."""
    if not 0 <= nanosecond <= 999:
        raise ValueError("%d nanoseconds are more than are below a microsecond: 0 to 999" % nanosecond)
    if not nanosecond:
        return value
    if isinstance(value, datetime.datetime):
        made = NanoDateTime.combine(value.date(), value.timetz())
    elif isinstance(value, datetime.time):
        made = NanoTime(value.hour, value.minute, value.second, value.microsecond, value.tzinfo, fold=value.fold)
    else:
        made = NanoDelta(value.days, value.seconds, value.microseconds)
    made._nanosecond = nanosecond
    return made
