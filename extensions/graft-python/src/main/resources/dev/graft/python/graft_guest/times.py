"""Codecs of times without a zone."""

import datetime

from . import values
from .codec import Codec, MessageCodec
from .crossing import Crossing, wrong
from .exact import INT, LONG
from .fields import Fields, number, zigzagged
from .precise import nanosecond_of, with_nanos
from .wire import VARINT, signed, unzigzag, varint, zigzag

NANOS = 1_000_000_000
DAY_NANOS = 86_400 * NANOS
_EPOCH = datetime.datetime(1970, 1, 1, tzinfo=datetime.timezone.utc)


def part(value, bound, what):
    """A whole number from 0 to below the bound."""
    if 0 <= LONG.checked(value) < bound:
        return value
    raise Crossing("has %d as its %s, which goes from 0 to %d" % (value, what, bound - 1))


def nanos(value):
    return part(value, NANOS, "nanoseconds")


def nano_of_day(value):
    return part(value, DAY_NANOS, "nanosecond of the day")


def seconds_of(delta):
    """Whole seconds, rounded down, and the nanoseconds above them."""
    return delta.days * 86_400 + delta.seconds, delta.microseconds * 1000 + nanosecond_of(delta)


class Seconds(MessageCodec):
    """A message of seconds and nanoseconds."""

    def body(self, value, links):
        if type(value) is not self.lossless:
            value = self.split(value)
        return zigzagged(1, LONG.checked(value.seconds)) + number(2, nanos(value.nanos))

    def content(self, data, links):
        fields = Fields(data)
        seconds, above = fields.sint64(1), nanos(fields.int32(2))
        try:
            return with_nanos(self.join(seconds, above // 1000), above % 1000)
        except OverflowError:
            return self.lossless(seconds, above)


class InstantCodec(Seconds):
    scalar, says, lossless = True, "datetime.datetime with a time zone", values.Instant

    def split(self, value):
        if not isinstance(value, datetime.datetime):
            raise wrong(value, self.says)
        if value.utcoffset() is None:
            raise Crossing("is a datetime.datetime without a time zone, so that it says no instant")
        seconds, above = seconds_of(value - _EPOCH)
        return values.Instant(seconds, above + nanosecond_of(value))

    def join(self, seconds, micros):
        return _EPOCH + datetime.timedelta(seconds=seconds, microseconds=micros)


class DurationCodec(Seconds):
    scalar, says, lossless = True, "datetime.timedelta", values.Duration

    def split(self, value):
        if not isinstance(value, datetime.timedelta):
            raise wrong(value, self.says)
        return values.Duration(*seconds_of(value))

    def join(self, seconds, micros):
        return datetime.timedelta(seconds=seconds, microseconds=micros)


class DateCodec(Codec):
    wire_type, packed, scalar, says = VARINT, True, True, "datetime.date"

    def encode(self, value, links):
        if type(value) is values.LocalDate:
            return varint(zigzag(LONG.checked(value.epoch_day)))
        if not isinstance(value, datetime.date) or isinstance(value, datetime.datetime):
            raise wrong(value, self.says)
        return varint(zigzag(values.epoch_day(value)))

    def decode(self, raw, links):
        day = unzigzag(raw)
        return values.date_of(day) or values.LocalDate(day)


class TimeCodec(Codec):
    wire_type, packed, scalar, says = VARINT, True, True, "datetime.time"

    def encode(self, value, links):
        return varint(naive_time(value, self.says))

    def decode(self, raw, links):
        nano = nano_of_day(signed(raw, 64))
        return time_of(nano)


def time_of(nano):
    return with_nanos(values.time_of(nano // 1000), nano % 1000)


def naive_time(value, says):
    """The nanosecond of the day of a time that has no zone."""
    if not isinstance(value, datetime.time):
        raise wrong(value, says)
    if value.tzinfo is not None:
        raise Crossing("has a time zone, and the contract says %s without one" % says)
    return values.nano_of_day(value)


class DateTimeCodec(MessageCodec):
    scalar, says = True, "datetime.datetime"

    def body(self, value, links):
        if type(value) is not values.LocalDateTime:
            if not isinstance(value, datetime.datetime):
                raise wrong(value, self.says)
            if value.tzinfo is not None:
                raise Crossing("has a time zone, and the contract says datetime.datetime without one")
            value = local(value)
        return local_body(value)

    def content(self, data, links):
        fields = Fields(data)
        day, nano = fields.sint64(1), nano_of_day(fields.int64(2))
        return joined(day, nano) or values.LocalDateTime(day, nano)


def local(value):
    return values.LocalDateTime(values.epoch_day(value), values.nano_of_day(value))


def local_body(value):
    return zigzagged(1, LONG.checked(value.epoch_day)) + number(2, nano_of_day(value.nano_of_day))


def joined(day, nano):
    """A datetime, or None if no datetime has that day."""
    date = values.date_of(day)
    return date and with_nanos(datetime.datetime.combine(date, values.time_of(nano // 1000)), nano % 1000)


class YearCodec(Codec):
    wire_type, packed, scalar, says = VARINT, True, True, "int"

    def encode(self, value, links):
        return varint(zigzag(INT.checked(value)))

    def decode(self, raw, links):
        return unzigzag(raw & 0xFFFFFFFF)


class Parts(MessageCodec):
    """A message of some numbers, each with its place in a class of ours."""

    def __init__(self, kind, *parts):
        self.kind = kind
        self.parts = parts  # the attribute, and whether it is signed
        self.says = "graft_guest." + kind.__name__

    def body(self, value, links):
        if not isinstance(value, self.kind):
            raise wrong(value, self.says)
        out = b""
        for field, (name, zigzags) in enumerate(self.parts, 1):
            part = INT.checked(getattr(value, name))
            out += zigzagged(field, part) if zigzags else number(field, part)
        return out

    def content(self, data, links):
        fields = Fields(data)
        read = enumerate(self.parts, 1)
        return self.kind(*[fields.sint32(field) if zigzags else fields.int32(field) for field, (_, zigzags) in read])


TIMES = {
    "instant": InstantCodec(),
    "duration": DurationCodec(),
    "date": DateCodec(),
    "time": TimeCodec(),
    "datetime": DateTimeCodec(),
    "year": YearCodec(),
    "year_month": Parts(values.YearMonth, ("year", True), ("month", False)),
    "month_day": Parts(values.MonthDay, ("month", False), ("day", False)),
    "period": Parts(values.Period, ("years", True), ("months", True), ("days", True)),
}
