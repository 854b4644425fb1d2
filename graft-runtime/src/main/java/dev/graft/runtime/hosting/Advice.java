package dev.graft.runtime.hosting;

/** How users name modules, and so what messages tell them to do. */
public enum Advice {
    /** With {@code --modules}, whose arguments have a class loader each. */
    COMMAND_LINE(
            "put the jar that has it into one folder with this one and give the folder to --modules", "the gateway"),
    /** With the key {@code modules} of a connection string, whose jars and folders share one class loader. */
    CONNECTION_STRING("add the jar that has it to modules", "this program");

    private final String remedy;
    private final String process;

    Advice(String remedy, String process) {
        this.remedy = remedy;
        this.process = process;
    }

    /** What hosts the modules. */
    String process() {
        return process;
    }

    /** What to do about a class that a module lacks, without a capital letter. */
    String remedy() {
        return remedy;
    }
}
