"""What a method publishes, one element after the other."""

import asyncio
import logging
import operator
from collections.abc import Iterable, Mapping, Sized

from .crossing import Crossing, wrong
from .results import off_loop

END = object()
_LOGGER = logging.getLogger("graft_guest")


def steps(published):
    """The elements of what a method has returned; fails if that has none."""
    if hasattr(published, "__aiter__"):
        return _Awaited(published)
    if published is None:
        raise Crossing("method returned None instead of a Flow.Publisher")
    if isinstance(published, (str, bytes, bytearray, Mapping)) or not isinstance(published, Iterable):
        raise wrong(published, "an iterable: a generator, an async generator, a list").within("result")
    return _Steps(published)


def closing(what, close):
    """Runs what a generator does at its end; nobody waits for that, so what goes wrong is logged."""
    try:
        close()
    except Exception:
        _LOGGER.exception("%s failed while it was closed", what)


class _Steps:
    """Of an iterable."""

    def __init__(self, published):
        self.iterator = iter(published)
        self.ready = isinstance(published, Sized)  # it has them all already

    def next(self):
        return next(self.iterator, END)

    def is_over(self):
        """Whether there is no next one, as far as that is known without asking for it."""
        return self.ready and operator.length_hint(self.iterator, 1) == 0

    def cancel(self):
        """Ends a wait for the next one, which another thread is in. The host interrupts what is no event loop."""

    def close(self):
        close = getattr(self.iterator, "close", None)
        if close is not None:
            close()


class _Awaited:
    """Of an asynchronous iterable, which has an event loop of its own: it runs while the host waits for an element."""

    ready = False

    def __init__(self, published):
        self.iterator = published.__aiter__()
        self.loop = asyncio.new_event_loop()
        self.task = None

    def next(self):
        return off_loop(self._next)

    def _next(self):
        self.task = self.loop.create_task(self._step())
        return self.loop.run_until_complete(self.task)

    async def _step(self):
        try:
            return await self.iterator.__anext__()
        except StopAsyncIteration:
            return END

    def is_over(self):
        return False

    def cancel(self):
        task = self.task
        if task is not None:
            try:
                self.loop.call_soon_threadsafe(task.cancel)
            except RuntimeError:  # the loop is closed: the wait has ended
                pass

    def close(self):
        off_loop(self._close)

    def _close(self):
        try:
            self._cancelled([self.task] if self.task is not None and not self.task.done() else [])
            close = getattr(self.iterator, "aclose", None)
            if close is not None:
                self.loop.run_until_complete(close())
            self._cancelled(asyncio.all_tasks(self.loop))
            self.loop.run_until_complete(self.loop.shutdown_asyncgens())
        finally:
            self.loop.close()

    def _cancelled(self, tasks):
        for task in tasks:
            task.cancel()
        if tasks:
            self.loop.run_until_complete(asyncio.wait(tasks))
