package dev.graft.python;

import dev.graft.runtime.guest.GuestException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;

/**
 * A Python that is installed here, as it says of itself.
 *
 * @param library the shared library
 * @param version for example {@code 3.11.2}
 * @param home where its standard library is
 * @param packages folders that modules are looked for in beside the standard library, those of a virtual environment first
 */
record Installation(Path library, String version, Path home, List<String> packages) {
    private static final int OLDEST_MINOR = 8;
    private static final long PATIENCE_SECONDS = 30;
    private static final Pattern VERSION = Pattern.compile("[0-9]+(\\.[0-9]+){2}");

    /** Prints one thing a line; works with any Python from 2 on, so that one that is too old can say so. */
    private static final String QUESTION = """
            import sys, sysconfig, os, site
            v = sysconfig.get_config_var
            print('.'.join(str(n) for n in sys.version_info[:3]))
            print(getattr(sys, 'base_prefix', sys.prefix))
            names = [v('INSTSONAME') or '', v('LDLIBRARY') or '']
            folders = [v('LIBDIR') or '', os.path.join(v('LIBDIR') or '', v('MULTIARCH') or ''), v('LIBPL') or '']
            found = [os.path.join(f, n) for n in names if '.so' in n or '.dylib' in n for f in folders]
            found = [p for p in found if os.path.exists(p)]
            print(found[0] if found else '')
            print(os.pathsep.join(p for p in sys.path if p and os.path.isdir(p) and p.endswith('-packages')))
            """;

    /**
     * Asks a Python interpreter.
     *
     * @param home an interpreter, a folder that has one (a virtual environment, for example), or nothing: then that of
     *     {@code VIRTUAL_ENV}, else {@code python3} of the path
     * @throws GuestException if there is none that can be used
     */
    static Installation find(Optional<String> home) {
        String program = program(home);
        List<String> answers = ask(program);
        String version = answers.get(0);
        requireVersion(version, program);
        if (answers.get(2).isEmpty()) {
            throw new GuestException(
                    program + " (Python " + version
                            + ") has no shared library, which is what is loaded into this process."
                            + " Install it (on Debian: apt install libpython"
                            + version.substring(0, version.lastIndexOf('.')) + "), or name another Python with home=",
                    null);
        }
        Path library = Path.of(answers.get(2));
        String packages = answers.get(3);
        return new Installation(
                real(library),
                version,
                Path.of(answers.get(1)),
                packages.isEmpty() ? List.of() : List.of(packages.split(java.io.File.pathSeparator, -1)));
    }

    private static Path real(Path path) {
        try {
            return path.toRealPath();
        } catch (IOException e) {
            return path;
        }
    }

    static String program(Optional<String> home) {
        if (home.isEmpty()) {
            String environment = System.getenv("VIRTUAL_ENV");
            return environment == null || environment.isEmpty()
                    ? "python3"
                    : Path.of(environment, "bin", "python").toString();
        }
        Path given = Path.of(home.get());
        if (!Files.exists(given)) {
            throw new GuestException(
                    "home=" + given + " does not exist. Name a Python interpreter or a virtual environment", null);
        }
        if (!Files.isDirectory(given)) {
            return given.toString();
        }
        for (String name : List.of("bin/python3", "bin/python", "Scripts/python.exe")) {
            if (Files.exists(given.resolve(name))) {
                return given.resolve(name).toString();
            }
        }
        throw new GuestException(
                "home=" + given + " has no bin/python3. Name a Python interpreter or a virtual environment", null);
    }

    private static List<String> ask(String program) {
        try {
            Process process = new ProcessBuilder(program, "-c", QUESTION)
                    .redirectError(ProcessBuilder.Redirect.DISCARD)
                    .start();
            process.getOutputStream().close();
            List<String> lines = List.of(answer(process, program).split("\\R", -1));
            if (process.exitValue() != 0
                    || lines.size() < 4
                    || !VERSION.matcher(lines.get(0)).matches()) {
                throw new GuestException(
                        program + " does not answer as a Python does (exit code " + process.exitValue()
                                + "). Name another one with home= or VIRTUAL_ENV",
                        null);
            }
            return lines;
        } catch (IOException e) {
            throw new GuestException(
                    "there is no Python: " + program + " cannot be run (" + e.getMessage()
                            + "). Install Python 3." + OLDEST_MINOR + " or newer with its shared library, or name one"
                            + " with home=",
                    e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new GuestException("interrupted while " + program + " was asked where its library is", e);
        }
    }

    /** What it prints, which a pipe has room for: so it can be read at the end, and need not be waited for without a bound. */
    private static String answer(Process process, String program) throws IOException, InterruptedException {
        boolean ended = false;
        try {
            ended = process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS);
        } finally {
            if (!ended) {
                process.destroyForcibly();
            }
        }
        if (!ended) {
            throw new GuestException(
                    program + " does not answer within " + PATIENCE_SECONDS + " s. Name another Python with home=",
                    null);
        }
        return new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    }

    private static void requireVersion(String version, String program) {
        String[] numbers = version.split("\\.", -1);
        int major = Integer.parseInt(numbers[0]);
        if (major != 3 || Integer.parseInt(numbers[1]) < OLDEST_MINOR) {
            throw new GuestException(
                    program + " is Python " + version + ", and the oldest that can be used is 3." + OLDEST_MINOR
                            + ". Name another one with home= or VIRTUAL_ENV",
                    null);
        }
    }

    @Override
    public String toString() {
        return "CPython " + version + ", " + library;
    }
}
