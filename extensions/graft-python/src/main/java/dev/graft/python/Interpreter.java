package dev.graft.python;

import com.sun.jna.Pointer;
import com.sun.jna.WString;
import dev.graft.jna.Hosts;
import dev.graft.jna.Watch;
import dev.graft.runtime.guest.GuestException;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** The one CPython of this process, and the guest library in it. May be used by any thread. */
final class Interpreter {
    @SuppressWarnings("NonFinalStaticField") // a process has one CPython, whatever its tubes are
    private static @Nullable Interpreter started;

    @SuppressWarnings("NonFinalStaticField") // set before it is started: what fails to start is there all the same
    private static @Nullable Installation loaded;

    private final Installation installation;
    private final Hosts hosts = new Hosts();
    private final Pointer call;
    private final Pointer open;
    private final Pointer release;
    private final Pointer cancelled;
    private final Watch watch = Watch.started("python");

    private Interpreter(Installation installation) {
        this.installation = installation;
        int gil = CPython.PyGILState_Ensure();
        try {
            Pointer library = library();
            open = attribute(library, "open");
            call = attribute(library, "call");
            release = attribute(library, "release");
            cancelled = attribute(library, "Cancelled");
            byte[] unused = invoke(
                    attribute(library, "connect"),
                    new long[] {hosts.callAddress(), hosts.releaseAddress()},
                    new byte[0]);
        } finally {
            CPython.PyGILState_Release(gil);
        }
    }

    /**
     * The interpreter, started now if it is not yet.
     *
     * @throws GuestException if it cannot be started, or another one runs already
     */
    static synchronized Interpreter started(Installation wanted) {
        Installation first = loaded;
        if (first != null && !first.library().equals(wanted.library())) {
            throw new GuestException(
                    wanted + " cannot be started: this process runs " + first
                            + " already, and can run one. Give all grafts with runtime=python the same home",
                    null);
        }
        Interpreter running = started;
        if (running == null) {
            running = start(wanted);
            started = running;
        }
        return running;
    }

    private static Interpreter start(Installation installation) {
        try {
            CPython.load(installation.library());
        } catch (UnsatisfiedLinkError e) {
            throw new GuestException(installation + " cannot be loaded: " + e.getMessage(), e);
        }
        loaded = installation;
        if (CPython.Py_IsInitialized() == 0) {
            CPython.Py_SetPythonHome(new WString(installation.home().toString()));
            CPython.Py_InitializeEx(0); // without its signal handlers: the JVM's stay
            Pointer unused = CPython.PyEval_SaveThread();
        }
        return new Interpreter(installation);
    }

    private Pointer library() {
        Pointer code = CPython.Py_CompileString(GuestLibrary.statements(), "<graft>", CPython.FILE_INPUT);
        Pointer module = code == null ? null : CPython.PyImport_ExecCodeModule("graft_guest_host", code);
        if (module == null) {
            CPython.PyErr_WriteUnraisable(null); // our own mistake, or a Python that is broken
            throw new GuestException(
                    "the guest library of graft-python does not run in " + installation
                            + "; the standard error output says why",
                    null);
        }
        return module;
    }

    private Pointer attribute(@Nullable Pointer module, String name) {
        Pointer found = module == null ? null : CPython.PyObject_GetAttrString(module, name);
        if (found == null) {
            CPython.PyErr_Clear();
            throw new GuestException("graft-python is incomplete: its guest library has no " + name, null);
        }
        return found;
    }

    /** What Python calls here. */
    Hosts hosts() {
        return hosts;
    }

    /** Calls {@code open} of the guest library. */
    byte[] open(long guest, byte[] what) {
        return withGil(() -> invoke(open, new long[] {guest}, what));
    }

    /** Calls {@code call} of the guest library. */
    byte[] call(long guest, long object, long contract, long method, byte[] payload) {
        return withGil(() -> {
            Raising raising = new Raising(cancelled);
            try {
                return watch.watched(
                        raising, () -> invoke(call, new long[] {guest, object, contract, method}, payload));
            } finally {
                raising.end();
            }
        });
    }

    /** Calls {@code release} of the guest library; 0 for the whole guest. */
    byte[] release(long guest, long object) {
        return withGil(() -> invoke(release, new long[] {guest, object}, new byte[0]));
    }

    private byte[] withGil(Supplier<byte[]> action) {
        ThreadState.keep();
        int gil = CPython.PyGILState_Ensure();
        try {
            return action.get();
        } finally {
            CPython.PyGILState_Release(gil);
        }
    }

    /** With the GIL. The guest library catches whatever there is to catch, and always returns bytes. */
    private byte[] invoke(Pointer function, long[] numbers, byte[] bytes) {
        Pointer arguments = CPython.PyTuple_New(numbers.length + 1);
        for (int i = 0; i < numbers.length; i++) {
            int unused = CPython.PyTuple_SetItem(arguments, i, CPython.PyLong_FromLongLong(numbers[i]));
        }
        int unused = CPython.PyTuple_SetItem(
                arguments, numbers.length, CPython.PyBytes_FromStringAndSize(bytes, bytes.length));
        Pointer result = CPython.PyObject_CallObject(function, arguments);
        CPython.Py_DecRef(arguments);
        if (result == null) {
            CPython.PyErr_WriteUnraisable(null);
            throw new GuestException("the guest library of graft-python failed; see the standard error output", null);
        }
        try {
            return CPython.PyBytes_AsString(result).getByteArray(0, (int) CPython.PyBytes_Size(result));
        } finally {
            CPython.Py_DecRef(result);
        }
    }

    /** Which Python it is. */
    String description() {
        return installation.toString();
    }
}
