package dev.graft.runtime.process;

/** How a process has ended, in words. */
final class Ending {
    /** What the JDK adds to the number of the signal that ended a process. */
    private static final int SIGNAL = 128;

    private static final int MOST_SIGNALS = 64;

    private Ending() {}

    /** @param lastLines of its standard error */
    static String of(long pid, int exitCode, String lastLines) {
        String how = exitCode > SIGNAL && exitCode <= SIGNAL + MOST_SIGNALS
                ? "was ended by signal " + (exitCode - SIGNAL) + " (exit code " + exitCode + ")"
                : "ended with exit code " + exitCode;
        return "process " + pid + " " + how
                + (lastLines.isEmpty()
                        ? ", and had written nothing to its standard error"
                        : "; its standard error ends with \"" + lastLines + "\"");
    }
}
