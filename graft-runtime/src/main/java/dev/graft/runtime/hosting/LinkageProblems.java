package dev.graft.runtime.hosting;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Says in words what a module lacks when its code does not link. May be used by one thread at a time. */
public final class LinkageProblems {
    private static final Pattern CLASS_FILE = Pattern.compile("class file version (\\d+)");
    /** What a class file version is ahead of the Java release that it belongs to. */
    private static final int VERSIONS_AHEAD = 44;

    private final List<HostedModule> modules;

    private final Advice advice;

    /** @param modules all that there are, which may still be added to */
    public LinkageProblems(List<HostedModule> modules, Advice advice) {
        this.modules = modules;
        this.advice = advice;
    }

    /** Finds the code at fault in the stack trace. */
    public String describe(LinkageError error) {
        for (StackTraceElement frame : error.getStackTrace()) {
            Optional<Path> where = whereIs(frame.getClassName());
            if (where.isPresent()) {
                return describe(error, where.get(), frame.getClassName());
            }
        }
        return describe(error, null, "");
    }

    /**
     * @param where the jar or folder at fault
     * @param user the class in it that was at work
     */
    String describe(LinkageError error, @Nullable Path where, String user) {
        String prefix = where == null ? "" : where + ": ";
        if (error instanceof UnsupportedClassVersionError) {
            return prefix + newer(error);
        }
        if (error instanceof NoClassDefFoundError && error.getCause() instanceof ClassNotFoundException missing) {
            String name = String.valueOf(missing.getMessage());
            return prefix + "the class " + name + " is not there" + (user.isEmpty() ? "" : ", which " + user + " needs")
                    + ".\n" + remedy(name);
        }
        if (error instanceof ExceptionInInitializerError && error.getCause() != null) {
            return prefix + "a class could not be initialised: " + error.getCause();
        }
        return prefix + error + ".\nThe jars of this module do not fit each other: one was compiled against another"
                + " version of the class than is there";
    }

    /** What to do about a class that is not there. */
    String remedy(String missing) {
        String remedy = advice.remedy();
        return whereIs(missing)
                .map(elsewhere -> "It is in " + elsewhere + ", but each argument of --modules has a class loader of its"
                        + " own: put both into one folder and give that to --modules")
                .orElse(Character.toUpperCase(remedy.charAt(0)) + remedy.substring(1));
    }

    private Optional<Path> whereIs(String className) {
        return modules.stream()
                .flatMap(module -> module.whereIs(className).stream())
                .findFirst();
    }

    private String newer(LinkageError error) {
        Matcher version = CLASS_FILE.matcher(String.valueOf(error.getMessage()));
        String needed =
                version.find() ? "Java " + (Integer.parseInt(version.group(1)) - VERSIONS_AHEAD) : "a newer Java";
        return "it was compiled for " + needed + " (" + error.getMessage() + "), and this is Java "
                + Runtime.version().feature()
                + ".\nRun " + advice.process()
                + " with the newer one (JAVA_HOME), or compile the module with an older --release";
    }
}
