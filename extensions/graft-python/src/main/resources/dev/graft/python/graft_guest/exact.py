"""Codecs of numbers without bounds, of identifiers and of languages."""

import uuid
from decimal import MAX_EMAX, MAX_PREC, MIN_EMIN, Context, Decimal, Inexact, InvalidOperation

from .codec import Codec, MessageCodec
from .crossing import Crossing, wrong
from .fields import Fields
from .scalars import PRIMITIVES, TEXTS, whole
from .values import Locale
from .wire import FIXED64, prefixed, tag, unzigzag, varint, zigzag

_MOST_SCALE = (1 << 31) - 1


def to_bytes(value):
    """Two's complement, as short as it can be, as Java's BigInteger has it."""
    bits = value.bit_length() if value >= 0 else (~value).bit_length()
    return value.to_bytes(bits // 8 + 1, "big", signed=True)


class Integer(Codec):
    scalar, says = True, "int"

    def encode(self, value, links):
        return prefixed(to_bytes(whole(value)))

    def decode(self, raw, links):
        if not raw:
            raise Crossing("is a whole number without a digit")
        return int.from_bytes(raw, "big", signed=True)


class DecimalCodec(MessageCodec):
    """Digits and scale, both as they are: 1.0 and 1.00 stay different."""

    scalar, says = True, "decimal.Decimal"

    def __init__(self):
        # as wide as it gets, so that nothing is ever rounded; digits go through no text, whose length Python limits
        self.context = Context(prec=MAX_PREC, Emax=MAX_EMAX, Emin=MIN_EMIN, traps=[Inexact, InvalidOperation])

    def body(self, value, links):
        if isinstance(value, int) and not isinstance(value, bool):
            value = Decimal(value)
        if not isinstance(value, Decimal):
            raise wrong(value, self.says)
        if not value.is_finite():
            raise Crossing("is %s, which no BigDecimal of Java's is" % value)
        scale = -value.as_tuple().exponent
        if not -_MOST_SCALE - 1 <= scale <= _MOST_SCALE:
            raise Crossing("has the scale %d, which no BigDecimal of Java's has" % scale)
        unscaled = int(self.context.scaleb(value, scale)) if scale else int(value)
        digits = b"\x0a" + prefixed(to_bytes(unscaled))
        return digits + (b"\x10" + varint(zigzag(scale)) if scale else b"")

    def content(self, data, links):
        fields = Fields(data)
        unscaled = int.from_bytes(fields.bytes(1), "big", signed=True)
        scale = unzigzag(fields.number(2) & 0xFFFFFFFF)
        value = Decimal(unscaled)
        return self.context.scaleb(value, -scale) if scale else value


class Uuid(MessageCodec):
    scalar, says = True, "uuid.UUID"

    def body(self, value, links):
        if not isinstance(value, uuid.UUID):
            raise wrong(value, self.says)
        out = b""
        for number, half in ((1, value.int >> 64), (2, value.int & (1 << 64) - 1)):
            if half:
                out += tag(number, FIXED64) + half.to_bytes(8, "little")
        return out

    def content(self, data, links):
        fields = Fields(data)
        return uuid.UUID(int=fields.fixed64(1) << 64 | fields.fixed64(2))


class LocaleCodec(MessageCodec):
    """A str is a tag of BCP 47; a Locale has the parts of one that has no tag."""

    says = "str, a tag as of BCP 47"

    def body(self, value, links):
        text = TEXTS["string"]
        if isinstance(value, str):
            return b"\x0a" + text.encode(value, links)
        if not isinstance(value, Locale):
            raise wrong(value, self.says)
        parts = enumerate((value.language, value.country, value.variant), 2)
        return b"".join(tag(n, 2) + text.encode(part, links) for n, part in parts if part)

    def content(self, data, links):
        fields = Fields(data)
        text = fields.text(1)
        return text if text else Locale(fields.text(2), fields.text(3), fields.text(4))


EXACT = {"integer": Integer(), "decimal": DecimalCodec(), "uuid": Uuid(), "locale": LocaleCodec()}
INT, LONG = PRIMITIVES["int"], PRIMITIVES["long"]
