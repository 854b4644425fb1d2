package dev.graft.python;

import com.sun.jna.Library;
import com.sun.jna.Native;
import com.sun.jna.NativeLibrary;
import com.sun.jna.Pointer;
import com.sun.jna.WString;
import java.nio.file.Path;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The functions of CPython that are used here, all of which there are from 3.8 on. Those below {@link #PyGILState_Release} need
 * the GIL. They are bound to this class once for the process, so that a call of one costs little.
 *
 * @see <a href="https://docs.python.org/3/c-api/">Python/C API Reference Manual</a>
 */
@SuppressWarnings("checkstyle:MethodName")
final class CPython {
    static final int FILE_INPUT = 257;

    /** RTLD_NOW and RTLD_GLOBAL: modules written in C look for CPython's functions among those of the process. */
    private static final int OPEN_FLAGS = 0x102;

    private CPython() {}

    /**
     * Loads it.
     *
     * @throws UnsatisfiedLinkError if it cannot be loaded, or lacks one of the functions
     */
    static void load(Path library) {
        Map<String, Object> options =
                Map.of(Library.OPTION_OPEN_FLAGS, OPEN_FLAGS, Library.OPTION_STRING_ENCODING, "UTF-8");
        Native.register(CPython.class, NativeLibrary.getInstance(library.toString(), options));
    }

    static native int Py_IsInitialized();

    static native void Py_SetPythonHome(WString home);

    static native void Py_InitializeEx(int signalHandlers);

    static native Pointer PyEval_SaveThread();

    static native void PyEval_RestoreThread(@Nullable Pointer state);

    static native int PyGILState_Ensure();

    static native void PyGILState_Release(int state);

    static native @Nullable Pointer Py_CompileString(String source, String file, int start);

    static native @Nullable Pointer PyImport_ExecCodeModule(String name, Pointer code);

    static native @Nullable Pointer PyObject_GetAttrString(Pointer object, String name);

    static native @Nullable Pointer PyObject_CallObject(Pointer callable, @Nullable Pointer arguments);

    static native Pointer PyTuple_New(long size);

    /** Takes over the reference to the item. */
    static native int PyTuple_SetItem(Pointer tuple, long index, Pointer item);

    static native Pointer PyLong_FromLongLong(long value);

    static native Pointer PyBytes_FromStringAndSize(byte[] bytes, long size);

    static native Pointer PyBytes_AsString(Pointer bytes);

    static native long PyBytes_Size(Pointer bytes);

    static native @Nullable Pointer PyErr_Occurred();

    /** Prints the exception, and whatever it is goes on: {@code PyErr_Print} ends the process for {@code SystemExit}. */
    static native void PyErr_WriteUnraisable(@Nullable Pointer where);

    static native void PyErr_Clear();

    /**
     * Raises an exception in another thread.
     *
     * @param exception a class; null to take back what was not raised yet
     */
    static native int PyThreadState_SetAsyncExc(long thread, @Nullable Pointer exception);

    static native long PyThread_get_thread_ident();

    static native void Py_DecRef(Pointer object);
}
