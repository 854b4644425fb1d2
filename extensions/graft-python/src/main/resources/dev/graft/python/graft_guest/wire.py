"""The parts of Protobuf's encoding that messages consist of."""

from .crossing import Crossing

VARINT, FIXED64, LENGTH, FIXED32 = 0, 1, 2, 5
_WIDTHS = {FIXED64: 8, FIXED32: 4}
_SMALL = [bytes((i,)) for i in range(128)]
_MASK = (1 << 64) - 1


def varint(value):
    """The bytes of a whole number, of which a negative one has ten."""
    if 0 <= value < 128:
        return _SMALL[value]
    value &= _MASK
    out = bytearray()
    while value > 127:
        out.append(value & 127 | 128)
        value >>= 7
    out.append(value)
    return bytes(out)


def tag(number, wire_type):
    return varint(number << 3 | wire_type)


def prefixed(content):
    """The bytes with their length in front."""
    return varint(len(content)) + content


def zigzag(value):
    return value << 1 if value >= 0 else (-value << 1) - 1


def unzigzag(value):
    return value >> 1 if value & 1 == 0 else -(value >> 1) - 1


def signed(value, bits):
    """Of an unsigned number the lowest bits, as two's complement."""
    value &= (1 << bits) - 1
    return value - (1 << bits) if value >> bits - 1 else value


def read_varint(data, position):
    """A number, and the position behind it."""
    try:
        value = data[position]
        position += 1
        if value < 128:
            return value, position
        value &= 127
        shift = 7
        while shift < 70:
            byte = data[position]
            position += 1
            value |= (byte & 127) << shift
            if byte < 128:
                return value & _MASK, position
            shift += 7
    except IndexError:
        raise Crossing("ends in the middle of a number") from None
    raise Crossing("has a number of more than ten bytes")


def scan(data):
    """The fields of a message in their order: number, wire type, and a number or bytes."""
    fields = []
    position, end = 0, len(data)
    while position < end:
        head = data[position]
        if head < 128:
            position += 1
        else:
            head, position = read_varint(data, position)
        wire_type = head & 7
        if wire_type == VARINT:
            raw, position = read_varint(data, position)
        else:
            if wire_type == LENGTH:
                size, position = read_varint(data, position)
            elif wire_type in _WIDTHS:
                size = _WIDTHS[wire_type]
            else:
                raise Crossing("has a field of wire type %d, which is not supported" % wire_type)
            raw = data[position : position + size]
            if len(raw) < size:
                raise Crossing("ends in the middle of a field")
            position += size
        if head < 8:
            raise Crossing("has a field with the number 0")
        fields.append((head >> 3, wire_type, raw))
    return fields


def parse(data):
    """The fields of a message by number: for each its occurrences, as wire type and content."""
    fields = {}
    for number, wire_type, raw in scan(data):
        fields.setdefault(number, []).append((wire_type, raw))
    return fields


def unpack(data, wire_type):
    """The elements that one packed field holds."""
    if wire_type == VARINT:
        elements = []
        position = 0
        while position < len(data):
            value, position = read_varint(data, position)
            elements.append(value)
        return elements
    width = _WIDTHS[wire_type]
    if len(data) % width:
        raise Crossing("packs %d bytes where each element has %d" % (len(data), width))
    return [data[i : i + width] for i in range(0, len(data), width)]
