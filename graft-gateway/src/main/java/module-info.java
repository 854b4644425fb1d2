/** The process that hosts modules: a thin command line over {@code Hypertube}. */
module dev.graft.gateway {
    requires dev.graft.runtime;
    requires info.picocli;
    requires java.management;
    requires jdk.unsupported;
}
