"""What a method publishes, on its way to the host, which pulls."""

import struct
import threading

from . import failures, replies
from .crossing import Crossing
from .references import Links
from .steps import END, closing, steps

COUNT = struct.Struct(">i")
_LARGE = 1 << 20  # bytes; a reply that has as many takes no more elements


class Published:
    """A stream that the host has; it may be pulled by one thread and closed by another."""

    def __init__(self, value, method, guest):
        self.steps = steps(value)
        self.method = method
        self.guest = guest
        self.lock = threading.RLock()  # a collection may begin while it is held
        self.pulled = False
        self.over = False
        self.failed = None  # the reply to the next pull

    def pull(self, payload):
        """The reply to one."""
        with self.lock:
            if self.over or self.pulled:
                problem = "the stream is over" if self.over else "the stream is being pulled; pull again after that"
                return replies.ended(failures.PROTOCOL, problem)
            self.pulled = True
        try:
            return self._pull(*COUNT.unpack(payload))
        finally:
            self._pulled()

    def _pulled(self):
        with self.lock:
            self.pulled = False
            over = self.over
        if over:  # this thread was interrupted, perhaps, and what ends a generator is to end in peace
            threading.Thread(target=self._close, name="graft-close", daemon=True).start()

    def _pull(self, count):
        if self.failed is not None:
            return self.failed
        links, messages, size, last = Links(self.guest), [], 0, False
        while len(messages) < count and size < _LARGE:
            try:
                value = self.steps.next()
                if value is END:
                    last = True
                    break
                message = replies.write_element(self.method, value, links)
            except BaseException as e:
                self.failed = self._failure(e)
                if messages:
                    break
                return self.failed
            messages.append(COUNT.pack(len(message)) + message)
            size += len(message)
            last = self.steps.is_over()
            if last or not self.steps.ready:  # who has one must not wait for the next
                break
        return bytes((replies.RESULT, last)) + links.written(reply=True) + b"".join(messages)

    def _failure(self, failure):
        if isinstance(failure, Crossing):
            return replies.refused(failure)
        return replies.raised(failure, self.method, Links(self.guest))

    def close(self):
        """The host pulls no more."""
        with self.lock:
            if self.over:
                return
            self.over = True
            pulled = self.pulled
        if pulled:
            self.steps.cancel()  # what it runs is closed by the thread that runs it
        else:
            self._close()

    def _close(self):
        closing(self.method.signature, self.steps.close)
