"""The functions that the JVM calls, and the native ones that they call."""

import ctypes
import gc
import json
import os
import sys
import textwrap
import unittest

from support import ModuleCase, contract, description, failures

from graft_guest import bridge
from graft_guest.references import Links
from test_references import CARTS, NAMES

_libc = ctypes.CDLL(None)
_libc.malloc.restype = ctypes.c_void_p
_libc.malloc.argtypes = [ctypes.c_size_t]
_Call = ctypes.CFUNCTYPE(
    ctypes.c_void_p, ctypes.c_int64, ctypes.c_int64, ctypes.c_int32, ctypes.c_int32, ctypes.c_void_p, ctypes.c_int64
)
_Release = ctypes.CFUNCTYPE(None, ctypes.c_int64, ctypes.c_int64)


class BridgeTest(ModuleCase):
    def setUp(self):
        super().setUp()
        self.called, self.released, self.answer = [], [], b"\0\0\0"
        self.call, self.release = _Call(self.host_call), _Release(lambda *numbers: self.released.append(numbers))
        addresses = [ctypes.cast(f, ctypes.c_void_p).value for f in (self.call, self.release)]
        self.assertEqual(bridge.connect(*addresses, b""), b"")
        self.addCleanup(bridge.release, 7, 0, b"")

    def host_call(self, guest, number, index, method, payload, length):
        self.called.append((guest, number, index, method, ctypes.string_at(payload, length)))
        memory = _libc.malloc(8 + len(self.answer))
        ctypes.memmove(memory, len(self.answer).to_bytes(8, sys.byteorder) + self.answer, 8 + len(self.answer))
        return memory

    def open(self, path, serves=(0,), offers=(), packages=()):
        asked = {"modules": [path], "packages": packages, "serves": serves, "offers": offers, "contracts": [description(name) for name in NAMES]}
        return bridge.open(7, json.dumps(asked).encode())

    def watch(self):
        """Passes one object of the host's, which has the number 9."""
        method = contract("Carts").methods[3]
        self.assertEqual(method.name, "watch")
        payload = b"\0\1" + b"\0" + (9).to_bytes(8, "big") + (0).to_bytes(4, "big") + b"\x08\1"
        return bridge.call(7, 0, 0, 3, payload)

    def test_a_guest_is_opened_called_and_closed(self):
        self.assertEqual(self.open(self.write("bridged_carts.py", CARTS)), b"=0")
        self.assertEqual(bridge.call(7, 0, 0, 2, b"\0\0"), b"\0\0\0")
        bridge.release(7, 0, b"")
        reply = bridge.call(7, 0, 0, 2, b"\0\0")
        self.assertEqual(reply[0], 2)
        self.assertEqual(failures.refusal(reply[1:]), ("dev.graft.runtime.GraftUnavailableException", "the guest is closed"))

    def test_a_reply_that_no_array_of_the_host_holds_is_refused(self):
        self.open(self.write("bridged_large.py", CARTS))
        self.addCleanup(setattr, bridge, "_MOST", bridge._MOST)
        bridge._MOST = 2
        reply = bridge.call(7, 0, 0, 2, b"\0\0")
        kind, message = failures.refusal(reply[1:])
        self.assertEqual((reply[0], kind), (2, "dev.graft.runtime.GraftLimitException"))
        self.assertEqual(message, "the result has 3 bytes, and no more than 2 can cross; return less")

    def test_packages_that_are_installed_for_editing_are_found(self):
        source = os.path.dirname(self.write("edited/edited_in_place.py", "VALUE = 1\n"))
        packages = os.path.dirname(self.write("site-packages/edited.pth", source + "\n"))
        path = self.write("bridged_edited.py", "import edited_in_place\n" + textwrap.dedent(CARTS))
        self.assertEqual(self.open(path, packages=[packages]), b"=0")

    def test_a_contract_that_is_only_offered_need_not_be_implemented(self):
        self.assertEqual(self.open(self.write("bridged_none.py", ""), serves=(), offers=(0, 1)), b"=")

    def test_problems_are_told_a_line_each(self):
        self.assertRegex(self.open(self.write("bridged_nothing.py", "")).decode(), "^!nothing in .* implements references.Carts; write")

    def test_an_object_of_the_hosts_is_called_by_address_and_released(self):
        self.assertEqual(self.open(self.write("bridged_calls.py", CARTS)), b"=0")
        self.assertEqual(self.watch(), b"\0\0\0")
        self.assertEqual(self.called, [(7, 9, 2, 0, b"\0\0" + b"\x0a\x01a\x10\x03")])
        import bridged_calls

        bridged_calls.last = None
        gc.collect()
        self.assertEqual(self.released, [(7, 9)])

    def test_what_a_message_does_not_refer_to_is_released(self):
        self.assertEqual(self.open(self.write("bridged_broken.py", CARTS)), b"=0")
        table = b"\0\1" + b"\0" + (9).to_bytes(8, "big") + (0).to_bytes(4, "big")
        self.assertEqual(bridge.call(7, 0, 0, 3, table + b"\xff")[0], 2)
        self.assertEqual(self.released, [(7, 9)])

    def test_a_host_that_could_not_run_a_call(self):
        self.assertEqual(self.open(self.write("bridged_failing.py", CARTS)), b"=0")
        self.answer = b""
        told = failures.Thrown(self.watch()[1:]).told
        self.assertEqual(told["message"], "the host could not run the call; its log says why")

    def test_a_call_that_is_cancelled_within_the_library(self):
        class Late:
            def call(self, *_):
                raise bridge.Cancelled

            def close(self):
                pass

        bridge._guests[7] = Late()
        reply = bridge.call(7, 0, 0, 0, b"\0\0")
        self.assertEqual(failures.refusal(reply[1:])[0], "dev.graft.runtime.GraftCancelledException")

    def test_links_of_a_message_without_references(self):
        self.assertEqual(Links(None).read(b"\0\0abc"), b"abc")
        self.assertEqual(Links(None).written(), b"\0\0")


if __name__ == "__main__":
    unittest.main()
