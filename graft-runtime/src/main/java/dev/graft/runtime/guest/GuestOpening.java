package dev.graft.runtime.guest;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What a guest library is asked to load, and what it answers, as {@code docs/guests.md} has it: the same for each language. */
public final class GuestOpening {
    private static final byte PROBLEMS = '!';

    private GuestOpening() {}

    /**
     * The question, in JSON.
     *
     * @param packages folders where the modules find what they need, in a word of the language's own
     */
    public static byte[] question(GuestSpec spec, List<String> packages) {
        String what = "{\"modules\": "
                + strings(spec.modules().stream().map(Path::toString).toList())
                + ", \"packages\": " + strings(packages)
                + ", \"serves\": " + spec.serves()
                + ", \"offers\": " + spec.offers()
                + ", \"contracts\": [" + String.join(",", spec.contracts()) + "]}";
        return what.getBytes(StandardCharsets.UTF_8);
    }

    /**
     * Reads the answer.
     *
     * @return the numbers of the contracts that the modules implement
     * @throws GuestException if they cannot be loaded; its message is the library's
     */
    public static List<Integer> served(byte[] answer) {
        String text = new String(answer, 1, answer.length - 1, StandardCharsets.UTF_8);
        if (answer[0] == PROBLEMS) {
            throw new GuestException(text, null);
        }
        return text.isEmpty()
                ? List.of()
                : Stream.of(text.split(",", -1)).map(Integer::valueOf).toList();
    }

    private static String strings(List<String> all) {
        return all.stream().map(GuestOpening::quoted).collect(Collectors.joining(", ", "[", "]"));
    }

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
}
