"""What a method of the host's publishes, as an iterator."""

import threading
import weakref
from collections import deque

from . import replies
from .published import COUNT
from .references import Links

_MOST = 64  # elements in one pull


class Pulled:
    """Like a generator: `close()` ends it, and so does forgetting it. Elements come in batches, as they are there."""

    def __init__(self, method, pull, release, objects):
        self._method = method
        self._pull = pull  # takes the payload, returns the reply
        self._objects = objects
        self._end = weakref.finalize(self, release)  # runs once, whoever calls it
        self._end.atexit = False
        self._lock = threading.RLock()  # a collection may begin while it is held
        self._here = deque()
        self._failure = None

    def __iter__(self):
        return self

    def __next__(self):
        with self._lock:
            while not self._here:
                if self._failure is not None:
                    failure, self._failure = self._failure, None
                    self.close()
                    raise failure
                if not self._end.alive:
                    raise StopIteration
                self._more()
            return self._here.popleft()

    def _more(self):
        try:
            last = self._take(self._pull(COUNT.pack(_MOST)))
        except BaseException:
            released = not self._end.alive
            self.close()
            if released:  # by another thread, while this one waited
                raise StopIteration from None
            raise
        if last:
            self._end()

    def _take(self, reply):
        """Takes the elements of a reply; whether there are no more."""
        links = Links(self._objects)
        content = memoryview(replies.succeeded(reply, replies.RESULT, self._method, links))
        rest = links.read(bytes(content[1:]))
        position = 0
        try:
            while position < len(rest):
                (length,) = COUNT.unpack_from(rest, position)
                position += COUNT.size + length
                self._here.append(replies.read_element(self._method, rest[position - length : position], links))
        except Exception as e:
            self._failure = e  # behind those that could be read
        finally:
            links.leave()
        return content[0] == 1

    def close(self):
        """Wants no more. The host's publisher is cancelled, also while another thread waits for an element."""
        self._end()
        self._here.clear()

    def __enter__(self):
        return self

    def __exit__(self, *_):
        self.close()
