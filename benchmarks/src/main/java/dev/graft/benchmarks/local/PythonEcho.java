package dev.graft.benchmarks.local;

import com.sun.jna.Library;
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

    private final CPython python;
    private final Pointer function;

    /** What a bare call needs. */
    @SuppressWarnings("checkstyle:MethodName")
    interface CPython extends Library {
        int PyGILState_Ensure();

        void PyGILState_Release(int state);

        Pointer Py_CompileString(String source, String file, int start);

        Pointer PyImport_ExecCodeModule(String name, Pointer code);

        Pointer PyObject_GetAttrString(Pointer object, String name);

        Pointer PyObject_CallObject(Pointer callable, Pointer arguments);

        Pointer PyTuple_New(long size);

        int PyTuple_SetItem(Pointer tuple, long index, Pointer item);

        Pointer PyBytes_FromStringAndSize(byte[] bytes, long size);

        Pointer PyBytes_AsString(Pointer bytes);

        long PyBytes_Size(Pointer bytes);

        void Py_DecRef(Pointer object);
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
        python = Native.load(library, CPython.class);
        int gil = python.PyGILState_Ensure();
        Pointer code = python.Py_CompileString("def same(data): return data\n", "bare", FILE_INPUT);
        function = python.PyObject_GetAttrString(python.PyImport_ExecCodeModule("bare", code), "same");
        python.PyGILState_Release(gil);
    }

    @Override
    public byte[] bytes(byte[] bytes) {
        int gil = python.PyGILState_Ensure();
        try {
            Pointer arguments = python.PyTuple_New(1);
            int unused = python.PyTuple_SetItem(arguments, 0, python.PyBytes_FromStringAndSize(bytes, bytes.length));
            Pointer result = python.PyObject_CallObject(function, arguments);
            python.Py_DecRef(arguments);
            byte[] back = python.PyBytes_AsString(result).getByteArray(0, (int) python.PyBytes_Size(result));
            python.Py_DecRef(result);
            return back;
        } finally {
            python.PyGILState_Release(gil);
        }
    }
}
