"""Objects that stay where they are, and the numbers that the two sides know them by."""

import itertools
import struct
import threading
import weakref

from .codec import Codec
from .crossing import Crossing
from .proxies import NUMBER
from .wire import VARINT, varint

HOST, GUEST = 0, 1
ENDED = 0  # stands for an object of the host that has ended
_COUNT = struct.Struct(">H")
_ENTRY = struct.Struct(">Bqi")
_MOST = 0xFFFF
_MOST_OBJECTS = 0x7FFF_FFFF
_NONE = b"\0\0"


class ReferenceCodec(Codec):
    """A message has an object's place among those beside it, from 1."""

    wire_type, packed = VARINT, True

    def __init__(self, contract):
        self.contract = contract
        self.says = "an object with the methods of %s" % contract

    def encode(self, value, links):
        return varint(links.place(value, self.contract))

    def decode(self, raw, links):
        return links.object(raw, self.contract)


class Links:
    """The objects beside one message."""

    def __init__(self, objects):
        self.objects = objects
        self.places = []  # (owner, object or its number, index of the contract)
        self.known = {}
        self.unread = set()  # places of a message that came

    def place(self, value, contract_name):
        contract = self.objects.contract(contract_name)
        self.objects.check(value, contract)
        key = (id(value), contract.index)
        if key not in self.known:
            if len(self.places) == _MOST:
                raise Crossing("is one reference too many: a message has %d at most" % _MOST)
            number = self.objects.number_at_home(value)
            owner = self.objects.side if number is None else 1 - self.objects.side
            self.places.append((owner, value if number is None else number, contract.index))
            self.known[key] = len(self.places), value  # which is kept, so that no other one has its id meanwhile
        return self.known[key][0]

    def object(self, place, contract_name):
        if not 1 <= place <= len(self.places):
            raise Crossing("refers to the object %d, and there are %d beside the message" % (place, len(self.places)))
        owner, number, _ = self.places[place - 1]  # what the contract is, the message says
        self.unread.discard(place)
        return self.objects.arrived(owner, number, self.objects.contract(contract_name).index)

    def written(self, reply=False):
        """The table in front of a message, once the message is written: nothing is kept for one that failed."""
        if not self.places:
            return _NONE
        out = [_COUNT.pack(len(self.places))]
        for owner, value, contract in self.places:
            number = self.objects.keep(value) if owner == self.objects.side else value
            if reply and owner != self.objects.side:
                self.objects.hold(number)
            out.append(_ENTRY.pack(owner, number, contract))
        return b"".join(out)

    def read(self, payload):
        """Takes the table from the front of a payload; returns the message behind it."""
        if payload[:2] == _NONE:
            return payload[2:]
        (count,) = _COUNT.unpack_from(payload)
        end = _COUNT.size + count * _ENTRY.size
        self.places = list(_ENTRY.iter_unpack(payload[_COUNT.size : end]))
        self.unread = set(range(1, count + 1))
        return payload[end:]

    def leave(self):
        """Gives back what the message, or what could be read of it, did not refer to."""
        for place in self.unread:
            owner, number, _ = self.places[place - 1]
            if owner != self.objects.side:
                self.objects.released(number)
        self.unread = set()


def which(number):
    """Which object a mention is of: the upper half of its number; 0 if it does not say it."""
    return number >> 32


class Kept:
    """Objects of ours that the host knows. Each mention has a number of its own, so that none is given up with another; its
    upper half says which object it is."""

    def __init__(self):
        self.objects = {}
        self.lock = threading.Lock()
        self.known = {}  # which object it is and how often it is kept, by its id
        self.numbers = set()  # of the objects that are kept
        self.last = 0  # the number of the last new object
        self.mentions = itertools.count(1)

    def keep(self, value):
        with self.lock:
            known = self.known.setdefault(id(value), [0, 0])
            known[0] = known[0] or self._next()
            known[1] += 1
            number = known[0] << 32 | next(self.mentions) & 0xFFFF_FFFF
            self.objects[number] = value
            return number

    def _next(self):
        """Begins anew before they turn negative, which the host takes for something else; takes none that is still kept."""
        self.last = self.last % _MOST_OBJECTS + 1
        while self.last in self.numbers:
            self.last = self.last % _MOST_OBJECTS + 1
        self.numbers.add(self.last)
        return self.last

    def get(self, number):
        try:
            return self.objects[number]
        except KeyError:
            raise Crossing("refers to the object %d, which the host has released" % number) from None

    def release(self, number):
        with self.lock:
            value = self.objects.pop(number, None)
            known = self.known.get(id(value))
            if known is not None:
                known[1] -= 1
                if not known[1]:
                    del self.known[id(value)]
                    self.numbers.remove(known[0])
        return value  # which may be collected where no lock is held


class Proxies:
    """Stand-ins for objects of the host; when none for an object is left, the host is told."""

    def __init__(self, release):
        self.release = release
        self.lock = threading.RLock()  # a collection may begin while it is held
        self.alive = weakref.WeakValueDictionary()
        self.counts = {}

    def get(self, number, index, make):
        with self.lock:
            key = which(number) or ~number, index
            proxy = self.alive.get(key)
            if proxy is None:
                proxy = make(number)
                self.alive[key] = proxy
                self._count(number, 1)
                weakref.finalize(proxy, self.drop, number).atexit = False
            surplus = getattr(proxy, NUMBER) != number and number not in self.counts
        if surplus:
            self.release(number)  # one mention is enough
        return proxy

    def hold(self, number):
        """Keeps what an object is known by to the host, whatever becomes of what stands for it here."""
        with self.lock:
            self._count(number, 1)

    def drop(self, number):
        """Ends a hold, or what a stand-in held."""
        with self.lock:
            if self._count(number, -1):
                return
        self.release(number)

    def _count(self, number, more):
        count = self.counts.get(number, 0) + more
        if count:
            self.counts[number] = count
        else:
            self.counts.pop(number, None)
        return count
