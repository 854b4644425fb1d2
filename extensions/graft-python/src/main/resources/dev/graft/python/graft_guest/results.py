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
    try:
        asyncio.get_running_loop()
    except RuntimeError:
        return asyncio.run(coroutine)
    return _elsewhere(coroutine)  # the call came back to a thread whose loop waits for it


def _elsewhere(coroutine):
    outcome = concurrent.futures.Future()

    def run():
        try:
            outcome.set_result(asyncio.run(coroutine))
        except BaseException as e:
            outcome.set_exception(e)

    thread = threading.Thread(target=run)
    thread.start()
    thread.join()
    return outcome.result()
