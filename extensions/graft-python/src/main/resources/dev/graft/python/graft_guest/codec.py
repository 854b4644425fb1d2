"""What all codecs have in common."""

from .crossing import Crossing
from .wire import LENGTH, prefixed


class Codec:
    """Writes and reads one type as what follows a tag.

    `links` are the objects beside the message, which references point into.
    """

    wire_type = LENGTH
    packed = False
    merges = False  # whether occurrences of a singular field are parts of one value
    takes_none = False  # whether None is a value of its own
    scalar = False  # whether its text is good as the label of a map's entry
    zero = None  # of a primitive: what is there if no bytes are
    says = "?"  # the type in Python's words

    def encode(self, value, links):
        raise NotImplementedError

    def decode(self, raw, links):
        raise NotImplementedError

    def element(self, raw, links):
        """Like decode, where None would be no value."""
        return self.decode(raw, links)


class MessageCodec(Codec):
    """Writes and reads a type as a message."""

    merges = True

    def encode(self, value, links):
        return prefixed(self.body(value, links))

    def decode(self, raw, links):
        return self.content(raw, links)

    def body(self, value, links):
        """The message's fields, with nothing around them."""
        raise NotImplementedError

    def content(self, data, links):
        raise NotImplementedError


def last(occurrences, codec):
    """What several occurrences of a singular field amount to: the last one; of messages, all together."""
    for wire_type, _ in occurrences:
        if wire_type != codec.wire_type:
            raise Crossing("has wire type %d where %d is due" % (wire_type, codec.wire_type))
    if codec.merges and len(occurrences) > 1:
        return b"".join(bytes(raw) for _, raw in occurrences)
    return occurrences[-1][1]
