"""Random numbers that follow from a request: those that `boutique.shop.Chance` draws in Java.

Both sides have to draw the same, or receipts would differ. That takes the generators of `java.util`, which are specified to the
bit.
"""

INT, LONG = (1 << 32) - 1, (1 << 64) - 1


class Chance:
    """`java.util.Random`, whose seed follows from the request."""

    def __init__(self, *request):
        hashed = 1
        for text in request:
            hashed = 31 * hashed + string_hash(text)
        self.state = (spread(signed(hashed)) ^ 0x5DEECE66D) & ((1 << 48) - 1)

    def below(self, bound):
        """A number from 0 to just below the bound."""
        if bound & -bound == bound:
            return bound * self._next31() >> 31
        while True:
            drawn = self._next31()
            number = drawn % bound
            if drawn - number + bound - 1 <= INT >> 1:  # else some numbers would be drawn more often than others
                return number

    def shuffle(self, items):
        """Like `Collections.shuffle`; of a list or an array."""
        for i in range(len(items) - 1, 0, -1):
            other = self.below(i + 1)
            items[i], items[other] = items[other], items[i]

    def _next31(self):
        self.state = (self.state * 0x5DEECE66D + 0xB) & ((1 << 48) - 1)
        return self.state >> 17


def spread(seed):
    """The first number of a `java.util.SplittableRandom`."""
    z = (seed + 0x9E3779B97F4A7C15) & LONG
    z = ((z ^ (z >> 30)) * 0xBF58476D1CE4E5B9) & LONG
    z = ((z ^ (z >> 27)) * 0x94D049BB133111EB) & LONG
    return z ^ (z >> 31)


def string_hash(text):
    """`String.hashCode`, modulo 2 to the 32nd."""
    units = text.encode("utf-16-le", "surrogatepass")
    hashed = 0
    for i in range(0, len(units), 2):
        hashed = (31 * hashed + int.from_bytes(units[i : i + 2], "little")) & INT
    return hashed


def signed(number):
    """What an `int` of Java makes of a number."""
    number &= INT
    return number - (1 << 32) if number >> 31 else number
