package conformance;

import java.nio.file.Path;
import java.util.Map;

/** A language that callees of the conformance suite are written in, beside Java. */
enum GuestLanguage {
    PYTHON("python", "Python", "p", "CPython", "src/test/python/conforming.py") {
        @Override
        Map<String, String> different() {
            return Map.of(
                    "Values: Set, in the sender's order",
                    "A set of Python's has no order. The members are the same, and a list that is returned for a set keeps its"
                            + " order.",
                    "Values: what an adapter refuses is an error with its path",
                    ADAPTERS);
        }
    },
    JAVASCRIPT("javascript", "JavaScript", "j", "Node", "src/test/javascript/conforming.mjs") {
        @Override
        Map<String, String> different() {
            return Map.of(
                    "Interactions: interrupting the caller interrupts the callee's thread",
                    NOT_INTERRUPTED,
                    "Interactions: the deadline interrupts the callee's thread",
                    NOT_INTERRUPTED,
                    "Values: what an adapter refuses is an error with its path",
                    ADAPTERS);
        }
    },
    DOTNET("dotnet", ".NET", "d", "CoreCLR", "") {
        @Override
        Map<String, String> different() {
            return Map.of("Values: what an adapter refuses is an error with its path", ADAPTERS);
        }

        @Override
        Path module() {
            return CSharpCallees.module(isRequired());
        }
    };

    private static final String ADAPTERS =
            "Adapters are Java's: the guest has the value that the adapter carries, and what the adapter refuses to make of it"
                    + " is refused where the value comes back to Java.";
    private static final String NOT_INTERRUPTED =
            "The caller returns on time. JavaScript has no way to interrupt code that awaits something: it ends when it is done;"
                    + " code that keeps the thread is ended a second later.";

    final String runtime;
    final String title;
    final String letter;
    final String shown;
    private final String module;

    /**
     * @param runtime the word in a connection string
     * @param letter what its notes begin with
     * @param shown what {@code explain()} says of it
     * @param module where its callees are, if nothing has to be made of them first
     */
    GuestLanguage(String runtime, String title, String letter, String shown, String module) {
        this.runtime = runtime;
        this.title = title;
        this.letter = letter;
        this.shown = shown;
        this.module = module;
    }

    /** What is not the same there, and why; rows of the matrix by name. */
    abstract Map<String, String> different();

    /** What sends all grafts there. */
    String connection() {
        return "runtime=" + runtime + ";modules=" + module();
    }

    /** The module that has its callees. */
    Path module() {
        return Path.of(module).toAbsolutePath();
    }

    /** Whether it is a failure that the machine has not what it takes. */
    boolean isRequired() {
        return Boolean.parseBoolean(System.getenv(name() + "_REQUIRED"));
    }
}
