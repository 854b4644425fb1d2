/** Hosts .NET modules in this process: {@code runtime=dotnet} in a connection string. */
module dev.graft.dotnet {
    requires dev.graft.jna;
    requires dev.graft.runtime;
    requires com.sun.jna;
    requires static org.jspecify;

    opens dev.graft.dotnet to
            com.sun.jna;

    provides dev.graft.runtime.guest.GuestRuntime with
            dev.graft.dotnet.DotnetRuntime;
}
