package dev.graft.javascript;

import com.caoccao.javet.enums.JSRuntimeType;
import com.caoccao.javet.exceptions.JavetException;
import com.caoccao.javet.interop.NodeRuntime;
import com.caoccao.javet.interop.V8Host;
import com.caoccao.javet.interop.loader.JavetLibLoader;
import com.caoccao.javet.interop.options.NodeRuntimeOptions;
import dev.graft.runtime.guest.GuestException;
import org.jspecify.annotations.Nullable;

/**
 * Node.js as it is on the class path, loaded once in a process. May be used by any thread.
 *
 * @param host makes runtimes
 */
record NodeLibrary(V8Host host) {
    /** Of Javet, and so of the native library. */
    static final String VERSION = JavetLibLoader.LIB_VERSION;

    private static final Object LOCK = new Object();
    private static @Nullable NodeLibrary loaded; // guarded by LOCK

    /**
     * Loads it unless that was done.
     *
     * @throws GuestException if there is none for this platform
     */
    static NodeLibrary loaded() {
        synchronized (LOCK) {
            NodeLibrary known = loaded;
            if (known == null) {
                known = load();
                loaded = known;
            }
            return known;
        }
    }

    private static NodeLibrary load() {
        JSRuntimeType type = isThere(JSRuntimeType.NodeI18n) ? JSRuntimeType.NodeI18n : JSRuntimeType.Node;
        if (!isThere(type)) {
            throw missing(null);
        }
        try {
            // Code that is ended by force leaves Node's own account of asynchronous calls as it was; see NodeLoop.
            NodeRuntimeOptions.NODE_FLAGS.setCustomFlags(new String[] {"--no-force-async-hooks-checks"});
            V8Host host = V8Host.getInstance(type);
            if (!host.isLibraryLoaded()) {
                throw missing(host.getLastException());
            }
            return new NodeLibrary(host);
        } catch (LinkageError e) {
            throw missing(e);
        }
    }

    private static boolean isThere(JSRuntimeType type) {
        try {
            String file = new JavetLibLoader(type).getResourceFileName();
            return V8Host.class.getResource(file) != null;
        } catch (JavetException unsupported) {
            return false; // which the caller says, with what there would have to be
        }
    }

    private static GuestException missing(@Nullable Throwable cause) {
        String platform = System.getProperty("os.name") + " on " + System.getProperty("os.arch");
        Throwable root = cause;
        while (root != null && root.getCause() != null) {
            root = root.getCause();
        }
        String why = root == null ? "" : " (" + root.getMessage() + ")";
        return new GuestException(
                "there is no Node.js for " + platform + " on the class path, or it cannot be loaded" + why
                        + ". Add the library com.caoccao.javet:javet-node-OS-ARCH:" + VERSION
                        + " for this platform, for example javet-node-linux-x86_64, javet-node-macos-arm64 or"
                        + " javet-node-windows-x86_64, to the class path (not to the module path)",
                cause);
    }

    /** A Node of its own; it belongs to the thread that makes it. */
    NodeRuntime newRuntime() throws JavetException {
        synchronized (LOCK) { // parts of Node's start are not safe for threads
            return host.createV8Runtime(new NodeRuntimeOptions());
        }
    }
}
