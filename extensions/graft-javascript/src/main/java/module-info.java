/** Hosts JavaScript modules in this process: {@code runtime=javascript} in a connection string. */
@SuppressWarnings("requires-automatic")
module dev.graft.javascript {
    requires dev.graft.runtime;
    requires com.caoccao.javet;
    requires static org.jspecify;

    provides dev.graft.runtime.guest.GuestRuntime with
            dev.graft.javascript.JavaScriptRuntime;
}
