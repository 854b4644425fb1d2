package dev.graft.python;

import dev.graft.runtime.guest.Guest;
import dev.graft.runtime.guest.GuestException;
import dev.graft.runtime.guest.GuestSpec;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Modules that the interpreter has loaded. */
final class PythonGuest implements Guest {
    /** The first byte of a reply to {@code open}, where what follows says what is wrong. */
    private static final byte PROBLEMS = '!';

    private final Interpreter interpreter;
    private final long number;
    private final List<Integer> serves;

    private PythonGuest(Interpreter interpreter, long number, List<Integer> serves) {
        this.interpreter = interpreter;
        this.number = number;
        this.serves = serves;
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
                + ", \"offers\": " + spec.offers()
                + ", \"contracts\": [" + String.join(",", spec.contracts()) + "]}";
        long number = interpreter.hosts().add(spec.host());
        byte[] reply = interpreter.open(number, what.getBytes(StandardCharsets.UTF_8));
        String text = new String(reply, 1, reply.length - 1, StandardCharsets.UTF_8);
        if (reply[0] == PROBLEMS) {
            interpreter.hosts().remove(number);
            throw new GuestException(text, null);
        }
        List<Integer> serves = text.isEmpty()
                ? List.of()
                : Stream.of(text.split(",", -1)).map(Integer::valueOf).toList();
        return new PythonGuest(interpreter, number, serves);
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
    public List<Integer> serves() {
        return serves;
    }

    @Override
    public byte[] call(long object, int contract, int method, byte[] payload) {
        return OnPlatformThread.run(() -> interpreter.call(number, object, contract, method, payload));
    }

    @Override
    public void release(long object) {
        OnPlatformThread.run(() -> interpreter.release(number, object));
    }

    @Override
    public void close() {
        release(0);
        interpreter.hosts().remove(number);
    }
}
