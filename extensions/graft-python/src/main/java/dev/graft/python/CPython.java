package dev.graft.python;

import com.sun.jna.Library;
import com.sun.jna.Pointer;
import com.sun.jna.WString;
import org.jspecify.annotations.Nullable;

/**
 * The functions of CPython that are used here, all of which there are from 3.8 on. All but the first two groups need the GIL.
 *
 * @see <a href="https://docs.python.org/3/c-api/">Python/C API Reference Manual</a>
 */
@SuppressWarnings("checkstyle:MethodName")
interface CPython extends Library {
    int FILE_INPUT = 257;

    int Py_IsInitialized();

    void Py_SetPythonHome(WString home);

    void Py_InitializeEx(int signalHandlers);

    Pointer PyEval_SaveThread();

    int PyGILState_Ensure();

    void PyGILState_Release(int state);

    @Nullable
    Pointer Py_CompileString(String source, String file, int start);

    @Nullable
    Pointer PyImport_ExecCodeModule(String name, Pointer code);

    @Nullable
    Pointer PyObject_GetAttrString(Pointer object, String name);

    @Nullable
    Pointer PyObject_CallObject(Pointer callable, @Nullable Pointer arguments);

    Pointer PyTuple_New(long size);

    /** Takes over the reference to the item. */
    int PyTuple_SetItem(Pointer tuple, long index, Pointer item);

    Pointer PyLong_FromLongLong(long value);

    Pointer PyBytes_FromStringAndSize(byte[] bytes, long size);

    Pointer PyBytes_AsString(Pointer bytes);

    long PyBytes_Size(Pointer bytes);

    @Nullable
    Pointer PyErr_Occurred();

    /** Prints the exception, and whatever it is goes on: {@code PyErr_Print} ends the process for {@code SystemExit}. */
    void PyErr_WriteUnraisable(@Nullable Pointer where);

    void PyErr_Clear();

    /**
     * Raises an exception in another thread.
     *
     * @param exception a class; null to take back what was not raised yet
     */
    int PyThreadState_SetAsyncExc(long thread, @Nullable Pointer exception);

    long PyThread_get_thread_ident();

    void Py_DecRef(Pointer object);
}
