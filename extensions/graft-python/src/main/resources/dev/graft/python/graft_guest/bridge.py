"""What the JVM's side of the bridge calls: plain functions of numbers and bytes, for all guests of the process."""

import ctypes
import io
import json
import site
import sys

from . import Guest, failures
from .replies import ended


class Cancelled(BaseException):
    """Nobody waits for the call any more: raised in the middle of what it runs."""


_guests = {}
_host = {}
_LENGTH = 8
_MOST = 0x7FFF_FFF0  # what an array of the JVM holds
_free = ctypes.CDLL(None).free
_free.argtypes = [ctypes.c_void_p]
_free.restype = None


def connect(call_address, release_address, _):
    """Takes the addresses of the functions that the host is called by. They run without the GIL."""
    bytes_in = [ctypes.c_char_p, ctypes.c_int64]
    call = ctypes.CFUNCTYPE(
        ctypes.c_void_p, ctypes.c_int64, ctypes.c_int64, ctypes.c_int32, ctypes.c_int32, *bytes_in
    )
    _host["call"] = call(call_address)
    _host["release"] = ctypes.CFUNCTYPE(None, ctypes.c_int64, ctypes.c_int64)(release_address)
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(line_buffering=True)  # nobody ends Python in good order, and what it holds back would be lost
    return b""


def _host_call(guest):
    def call(number, contract, method, payload):
        memory = _host["call"](guest, number, contract, method, payload, len(payload))
        try:
            size = int.from_bytes(ctypes.string_at(memory, _LENGTH), sys.byteorder)
            reply = ctypes.string_at(memory + _LENGTH, size)
        finally:
            _free(memory)
        if not reply:
            raise RuntimeError("the host could not run the call; its log says why")
        return reply

    return call


def open(number, text):
    """Loads the modules of one guest; returns "!" and what is wrong with them, or "=" and the contracts they implement."""
    asked = json.loads(text)
    contracts = asked["contracts"]
    for key in ("serves", "offers"):
        asked[key] = [contracts[index]["contract"] for index in asked[key]]
    for folder in asked.pop("packages"):
        if folder not in sys.path:
            site.addsitedir(folder)  # with what its .pth files name: packages that are installed for editing
    guest = Guest(_host_call(number), lambda released: _host["release"](number, released))
    problems = json.loads(guest.open(json.dumps(asked)))["problems"]
    if problems:
        return ("!" + "\n".join(problems)).encode("utf-8", "backslashreplace")
    _guests[number] = guest
    return ("=" + ",".join(map(str, sorted(guest.served)))).encode("ascii")


def call(guest, number, contract, method, payload):
    """Calls a method; returns the reply."""
    known = _guests.get(guest)
    if known is None:
        return ended(failures.UNAVAILABLE, "the guest is closed")
    try:
        reply = known.call(number, contract, method, payload)
        if len(reply) > _MOST:
            too_large = "the result has %d bytes, and no more than %d can cross; return less" % (len(reply), _MOST)
            return ended(failures.LIMIT, too_large, failures.EXECUTED)
        return reply
    except Cancelled:  # it came while the library was at work
        return ended(failures.CANCELLED, "the call was cancelled", failures.UNKNOWN)


def release(guest, number, _):
    """Forgets an object of a guest, or with 0 the guest."""
    if number == 0:
        gone = _guests.pop(guest, None)
        if gone is not None:
            gone.close()
    elif guest in _guests:
        _guests[guest].release(number)
    return b""
