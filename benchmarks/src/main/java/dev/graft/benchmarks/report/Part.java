package dev.graft.benchmarks.report;

/** What can be measured by itself. */
enum Part {
    REMOTE {
        @Override
        String measure(Main main) throws Exception {
            return main.remote();
        }
    };

    abstract String measure(Main main) throws Exception;
}
