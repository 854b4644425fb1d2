"""Codecs of zones, and of times that have one."""

import datetime

from . import values
from .codec import Codec, MessageCodec
from .crossing import Crossing, wrong
from .exact import INT
from .fields import Fields, number, zigzagged
from .scalars import TEXTS
from .times import joined, local, local_body, nano_of_day, seconds_of, time_of
from .wire import VARINT, unzigzag, varint, zigzag

try:
    from zoneinfo import ZoneInfo
except ImportError:  # before Python 3.9
    ZoneInfo = None

_HOUR = 3600
_TEXT = TEXTS["string"]


def offset_of(value):
    """The seconds of a fixed offset that something with a zone has."""
    delta = value.utcoffset(None) if isinstance(value, datetime.tzinfo) else value.utcoffset()
    if delta is None:
        raise Crossing("has no fixed offset from UTC")
    seconds, rest = seconds_of(delta)
    if rest or abs(seconds) > 18 * _HOUR:
        raise Crossing("has the offset %s, and Java's are whole seconds, 18 hours at most" % delta)
    return seconds


def checked_offset(seconds):
    if abs(INT.checked(seconds)) > 18 * _HOUR:
        raise Crossing("has an offset of %d seconds, and Java's are 18 hours at most" % seconds)
    return seconds


def fixed(seconds):
    return datetime.timezone(datetime.timedelta(seconds=checked_offset(seconds)))


def offset_id(seconds):
    """`Z`, `+02:00` or `-01:02:03`, as Java writes it."""
    if seconds == 0:
        return "Z"
    minutes, second = divmod(abs(seconds), 60)
    text = "%s%02d:%02d" % ("-" if seconds < 0 else "+", minutes // 60, minutes % 60)
    return text + ":%02d" % second if second else text


def fixed_id(text):
    """The seconds of an offset's id, or None if it is the id of something else."""
    if text == "Z":
        return 0
    digits = text[1:].split(":")
    if text[:1] not in ("+", "-") or not 2 <= len(digits) <= 3 or not all(d.isdigit() and len(d) == 2 for d in digits):
        return None
    seconds = sum(int(d) * unit for d, unit in zip(digits, (3600, 60, 1)))
    return -seconds if text[0] == "-" else seconds


def zone_of(text):
    """The tzinfo of an id, or None if this Python knows none."""
    seconds = fixed_id(text)
    if seconds is not None:
        return fixed(seconds)
    try:
        return ZoneInfo(text) if ZoneInfo else None
    except Exception:  # unknown, or no key at all
        return None


def zone_id(value, says):
    """The id that Java knows a tzinfo by."""
    if isinstance(value, datetime.timezone):
        return offset_id(offset_of(value))
    if ZoneInfo and isinstance(value, ZoneInfo) and value.key:
        return value.key
    raise wrong(value, says)


class ZoneCodec(Codec):
    """A tzinfo where this Python knows the zone, else its id."""

    scalar, says = True, "zoneinfo.ZoneInfo, datetime.timezone or the str of a zone's id"

    def encode(self, value, links):
        return _TEXT.encode(value if isinstance(value, str) else zone_id(value, self.says), links)

    def decode(self, raw, links):
        text = _TEXT.decode(raw, links)
        return zone_of(text) or text


class OffsetCodec(Codec):
    wire_type, packed, scalar, says = VARINT, True, True, "datetime.timezone"

    def encode(self, value, links):
        if not isinstance(value, datetime.timezone):
            raise wrong(value, self.says)
        return varint(zigzag(offset_of(value)))

    def decode(self, raw, links):
        return fixed(unzigzag(raw & 0xFFFFFFFF))


class OffsetTimeCodec(MessageCodec):
    scalar, says = True, "datetime.time with a time zone"

    def body(self, value, links):
        if not isinstance(value, datetime.time):
            raise wrong(value, self.says)
        return number(1, values.nano_of_day(value)) + zigzagged(2, offset_of(value))

    def content(self, data, links):
        fields = Fields(data)
        nano, offset = nano_of_day(fields.int64(1)), fields.sint32(2)
        return time_of(nano).replace(tzinfo=fixed(offset))


class OffsetDateTimeCodec(MessageCodec):
    scalar, says = True, "datetime.datetime with a time zone"

    def body(self, value, links):
        if type(value) is values.OffsetDateTime:
            return local_body(value) + zigzagged(3, checked_offset(value.offset_seconds))
        if not isinstance(value, datetime.datetime):
            raise wrong(value, self.says)
        return local_body(local(value)) + zigzagged(3, offset_of(value))

    def content(self, data, links):
        fields = Fields(data)
        day, nano, offset = fields.sint64(1), nano_of_day(fields.int64(2)), fields.sint32(3)
        at = joined(day, nano)
        return at.replace(tzinfo=fixed(offset)) if at else values.OffsetDateTime(day, nano, offset)


class ZonedDateTimeCodec(MessageCodec):
    """The offset tells which of two hours it is, where clocks are set back: Python's `fold`."""

    scalar, says = True, "datetime.datetime with a zoneinfo.ZoneInfo or a datetime.timezone"

    def body(self, value, links):
        if type(value) is not values.ZonedDateTime:
            if not isinstance(value, datetime.datetime) or value.tzinfo is None:
                raise wrong(value, self.says)
            at = local(value)
            zone = zone_id(value.tzinfo, self.says)
            value = values.ZonedDateTime(at.epoch_day, at.nano_of_day, offset_of(value), zone)
        offset = zigzagged(3, checked_offset(value.offset_seconds))
        return local_body(value) + offset + b"\x22" + _TEXT.encode(value.zone, links)

    def content(self, data, links):
        fields = Fields(data)
        lossless = values.ZonedDateTime(fields.sint64(1), nano_of_day(fields.int64(2)), fields.sint32(3), fields.text(4))
        at, zone = joined(lossless.epoch_day, lossless.nano_of_day), zone_of(lossless.zone)
        if at and zone:
            for fold in (0, 1):
                zoned = at.replace(tzinfo=zone, fold=fold)
                if zoned.utcoffset() == datetime.timedelta(seconds=lossless.offset_seconds):
                    return zoned
        return lossless  # also where the two sides' rules differ


ZONES = {
    "zone": ZoneCodec(),
    "zone_offset": OffsetCodec(),
    "offset_time": OffsetTimeCodec(),
    "offset_datetime": OffsetDateTimeCodec(),
    "zoned_datetime": ZonedDateTimeCodec(),
}
