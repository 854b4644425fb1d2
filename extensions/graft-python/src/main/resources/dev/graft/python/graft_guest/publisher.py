"""What a method that publishes has returned, for the host to subscribe to."""

import threading

from . import replies
from .crossing import Crossing
from .published import Published
from .references import Links
from .thrown import HostError


class Publisher:
    """Gives a stream for each subscription: of an iterable anew, of a generator, which runs once, to the first one."""

    def __init__(self, value, method, guest):
        self.value = value
        self.method = method
        self.guest = guest
        self.lock = threading.Lock()
        self.first = Published(value, method, guest)  # now, so that the call fails if there is nothing to publish

    def subscribe(self):
        """The reply to one more subscription."""
        with self.lock:
            stream, self.first = self.first, None
        try:
            if stream is None:
                self._check()
                stream = Published(self.value, self.method, self.guest)
            return replies.stream(self.guest.keep(stream))
        except Crossing as e:
            return replies.refused(e)
        except BaseException as e:  # code of the value's own
            return replies.raised(e, self.method, Links(self.guest))

    def _check(self):
        again = getattr(type(self.value), "__aiter__", None) or getattr(type(self.value), "__iter__", None)
        if again is not None and again(self.value) is self.value:
            text = "what %s returned had a subscriber before, and a generator runs once; call the method again for each"
            text += " subscription, or return an iterable that can be gone through again"
            raise HostError("java.lang.IllegalStateException", text % self.method.signature, [])

    def close(self):
        """Nobody subscribes any more; who has may go on."""
        with self.lock:
            stream, self.first = self.first, None
        if stream is not None:
            stream.close()
