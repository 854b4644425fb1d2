package dev.graft.runtime.config;

import dev.graft.runtime.wire.Limits.Limit;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** The keys of a connection string, in the order in which they are written. */
enum Key {
    NAME("name"),
    HOST("host"),
    RUNTIME("runtime"),
    MODULES("modules"),
    HOME("home"),
    PROCESS("process"),
    PLUGINS("plugins"),
    TIMEOUT("timeout"),
    ISOLATION("isolation"),
    MAX_MESSAGE(Limit.MESSAGE.key()),
    MAX_DEPTH(Limit.DEPTH.key()),
    MAX_ELEMENTS(Limit.ELEMENTS.key()),
    MAX_CALLS(Limit.CALLS.key()),
    LEASE("lease"),
    ERRORS("errors");

    /** The keys that say something about where a graft is. */
    static final List<Key> CONNECTION =
            Arrays.stream(values()).filter(key -> key != ERRORS).toList();

    /** The keys that say something about an address that is listened at. */
    static final List<Key> LISTEN = List.of(HOST, MAX_MESSAGE, MAX_DEPTH, MAX_ELEMENTS, MAX_CALLS, LEASE, ERRORS);

    private final String word;

    Key(String word) {
        this.word = word;
    }

    String word() {
        return word;
    }

    static Optional<Key> of(String word) {
        return Arrays.stream(values())
                .filter(key -> key.word.equalsIgnoreCase(word))
                .findFirst();
    }

    static List<String> words(List<Key> keys) {
        return keys.stream().map(Key::word).toList();
    }
}
