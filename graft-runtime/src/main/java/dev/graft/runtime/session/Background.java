package dev.graft.runtime.session;

/**
 * Threads beside those that call and those that read.
 *
 * @param workers may block
 * @param ticker tells of deadlines
 * @param endings closes objects whose references have ended
 */
record Background(Workers workers, Ticker ticker, Endings endings) {
    /** Runs what may block on a thread of its own; on this one if there is no other to be had. */
    void run(Runnable task) {
        if (!workers.run(task)) {
            task.run();
        }
    }
}
