package dev.graft.python;

import dev.graft.runtime.guest.Guest;
import dev.graft.runtime.guest.GuestException;
import dev.graft.runtime.guest.GuestSpec;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;

/** Modules that the interpreter has loaded. */
final class PythonGuest implements Guest {
    private final Interpreter interpreter;
    private final long number;

    private PythonGuest(Interpreter interpreter, long number) {
        this.interpreter = interpreter;
        this.number = number;
    }

    /**
     * Loads modules.
     *
     * @param packages folders of packages that they may need
     * @throws GuestException if they do not load, or do not implement what they are to
     */
    static PythonGuest open(Interpreter interpreter, List<String> packages, GuestSpec spec) {
        String what = "{\"modules\": "
                + strings(spec.modules().stream().map(Path::toString).toList())
                + ", \"packages\": " + strings(packages)
                + ", \"serves\": " + spec.serves()
                + ", \"contracts\": [" + String.join(",", spec.contracts()) + "]}";
        long number = interpreter.hosts().add(spec.host());
        PythonGuest guest = new PythonGuest(interpreter, number);
        String problems =
                new String(interpreter.open(number, what.getBytes(StandardCharsets.UTF_8)), StandardCharsets.UTF_8);
        if (!problems.isEmpty()) {
            guest.close();
            throw new GuestException(problems, null);
        }
        return guest;
    }

    private static String strings(List<String> all) {
        return all.stream().map(PythonGuest::quoted).collect(Collectors.joining(", ", "[", "]"));
    }

    /** As JSON has it. */
    private static String quoted(String text) {
        StringBuilder quoted = new StringBuilder("\"");
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '"' || c == '\\' || c < ' ') {
                quoted.append(String.format("\\u%04x", (int) c));
            } else {
                quoted.append(c);
            }
        }
        return quoted.append('"').toString();
    }

    @Override
    public String description() {
        return interpreter.description();
    }

    @Override
    public byte[] call(long object, int contract, int method, byte[] payload) {
        return OnPlatformThread.run(() -> interpreter.call(number, object, contract, method, payload));
    }

    @Override
    public void release(long object) {
        interpreter.release(number, object);
    }

    @Override
    public void close() {
        interpreter.release(number, 0);
        interpreter.hosts().remove(number);
    }
}
