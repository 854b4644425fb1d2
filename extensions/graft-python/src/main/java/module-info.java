/** Hosts Python modules in this process: {@code runtime=python} in a connection string. */
module dev.graft.python {
    requires dev.graft.jna;
    requires dev.graft.runtime;
    requires com.sun.jna;
    requires static org.jspecify;

    provides dev.graft.runtime.guest.GuestRuntime with
            dev.graft.python.PythonRuntime;
}
