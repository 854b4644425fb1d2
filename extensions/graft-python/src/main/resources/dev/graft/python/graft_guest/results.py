"""Results that come later: they are waited for, on the thread of the call."""

import asyncio
import concurrent.futures
import threading


def settled(result):
    """The result, once it is there."""
    if isinstance(result, concurrent.futures.Future):
        return result.result()
    if hasattr(result, "__await__"):
        return _run(_awaited(result))
    return result


async def _awaited(result):
    return await result


def _run(coroutine):
    return off_loop(lambda: asyncio.run(coroutine))


def off_loop(run):
    """Runs what runs an event loop: here, or elsewhere if this thread has one running already."""
    try:
        asyncio.get_running_loop()
    except RuntimeError:
        return run()
    return _elsewhere(run)  # the call came back to a thread whose loop waits for it


def _elsewhere(run):
    outcome = concurrent.futures.Future()

    def caught():
        try:
            outcome.set_result(run())
        except BaseException as e:
            outcome.set_exception(e)

    thread = threading.Thread(target=caught)
    thread.start()
    thread.join()
    return outcome.result()
