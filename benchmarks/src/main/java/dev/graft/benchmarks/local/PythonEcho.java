package dev.graft.benchmarks.local;

import com.sun.jna.Native;
import com.sun.jna.Pointer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * The echo as a bare call of Python: bytes go in and out of a function that returns what it is given, on the caller's thread, and
 * nobody reads them there. For a process in which Graft has started Python.
 */
final class PythonEcho extends BareEcho {
    private static final int FILE_INPUT = 257;

    private final Pointer function;

    /** What a bare call needs, bound the way that JNA calls fastest. */
    @SuppressWarnings("checkstyle:MethodName")
    static final class CPython {
        private CPython() {}

        static native int PyGILState_Ensure();

        static native void PyGILState_Release(int state);

        static native Pointer Py_CompileString(String source, String file, int start);

        static native Pointer PyImport_ExecCodeModule(String name, Pointer code);

        static native Pointer PyObject_GetAttrString(Pointer object, String name);

        static native Pointer PyObject_CallObject(Pointer callable, Pointer arguments);

        static native Pointer PyTuple_New(long size);

        static native int PyTuple_SetItem(Pointer tuple, long index, Pointer item);

        static native Pointer PyBytes_FromStringAndSize(byte[] bytes, long size);

        static native Pointer PyBytes_AsString(Pointer bytes);

        static native long PyBytes_Size(Pointer bytes);

        static native void Py_DecRef(Pointer object);
    }

    /** Finds the Python that runs here. */
    PythonEcho() throws IOException {
        String library;
        try (var maps = Files.lines(Path.of("/proc/self/maps"))) {
            library = maps.filter(line -> line.contains("libpython3"))
                    .map(line -> line.substring(line.indexOf('/')))
                    .findFirst()
                    .orElseThrow();
        }
        Native.register(CPython.class, library);
        int gil = CPython.PyGILState_Ensure();
        Pointer code = CPython.Py_CompileString("def same(data): return data\n", "bare", FILE_INPUT);
        function = CPython.PyObject_GetAttrString(CPython.PyImport_ExecCodeModule("bare", code), "same");
        CPython.PyGILState_Release(gil);
    }

    @Override
    public byte[] bytes(byte[] bytes) {
        int gil = CPython.PyGILState_Ensure();
        try {
            Pointer arguments = CPython.PyTuple_New(1);
            int unused = CPython.PyTuple_SetItem(arguments, 0, CPython.PyBytes_FromStringAndSize(bytes, bytes.length));
            Pointer result = CPython.PyObject_CallObject(function, arguments);
            CPython.Py_DecRef(arguments);
            byte[] back = CPython.PyBytes_AsString(result).getByteArray(0, (int) CPython.PyBytes_Size(result));
            CPython.Py_DecRef(result);
            return back;
        } finally {
            CPython.PyGILState_Release(gil);
        }
    }
}
