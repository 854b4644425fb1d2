/** What hosting a language through its C functions takes, whichever the language is. Of use to Graft's own extensions only. */
@SuppressWarnings("module") // an application has one of these, or both
module dev.graft.jna {
    requires transitive dev.graft.runtime;
    requires com.sun.jna;
    requires static org.jspecify;

    exports dev.graft.jna to
            dev.graft.dotnet,
            dev.graft.python;
}
