package dev.graft.dotnet;

import com.sun.jna.Callback;
import com.sun.jna.CallbackReference;
import com.sun.jna.Pointer;

/** Ends the process in order when a module calls {@code Environment.Exit}, which would end it without shutdown hooks. */
final class Exit {
    private static final System.Logger LOGGER = System.getLogger(Exit.class.getName());

    private final Function function = Exit::exit; // kept, as .NET has but its address

    /** What .NET calls. */
    interface Function extends Callback {
        void invoke(int code);
    }

    long address() {
        return Pointer.nativeValue(CallbackReference.getFunctionPointer(function));
    }

    private static void exit(int code) {
        LOGGER.log(
                System.Logger.Level.WARNING,
                "A module in .NET ends this process: it has called Environment.Exit({0})",
                code);
        Runtime.getRuntime().exit(code);
    }
}
