/** Runs a test of a Graft contract in every mode, and makes calls fail as remote ones do. */
module dev.graft.testkit {
    requires transitive dev.graft.runtime;
    requires transitive org.junit.jupiter.api;
    requires static transitive org.jspecify;

    exports dev.graft.testkit;
}
