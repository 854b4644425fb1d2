package dev.graft.dotnet;

import com.sun.jna.Callback;
import com.sun.jna.Library;
import com.sun.jna.Pointer;
import com.sun.jna.Structure;
import com.sun.jna.ptr.PointerByReference;
import org.jspecify.annotations.Nullable;

/**
 * The functions of the library that starts .NET, as there are from 3.0 on.
 *
 * @see <a href="https://github.com/dotnet/runtime/blob/main/docs/design/features/native-hosting.md">Native hosting</a>
 */
@SuppressWarnings("checkstyle:MethodName")
interface HostFxr extends Library {
    /** For {@link #hostfxr_get_runtime_delegate}: what loads an assembly and gives the address of a method of its. */
    int LOAD_ASSEMBLY_AND_GET_FUNCTION_POINTER = 5;

    /** Where .NET is. */
    @Structure.FieldOrder({"size", "hostPath", "dotnetRoot"})
    final class Parameters extends Structure {
        /** Of this structure, in bytes. */
        public long size;

        /** A program; none. */
        @Nullable
        public String hostPath;

        /** The folder. */
        public String dotnetRoot;

        Parameters(String dotnetRoot) {
            this.dotnetRoot = dotnetRoot;
            size = size();
        }
    }

    /** Gets the lines of an error. */
    interface ErrorWriter extends Callback {
        void invoke(String line);
    }

    /** For this thread; the one that was set before is returned. */
    @Nullable
    Pointer hostfxr_set_error_writer(@Nullable ErrorWriter writer);

    int hostfxr_initialize_for_runtime_config(String config, Parameters parameters, PointerByReference context);

    int hostfxr_get_runtime_delegate(Pointer context, int what, PointerByReference delegate);

    int hostfxr_close(Pointer context);
}
