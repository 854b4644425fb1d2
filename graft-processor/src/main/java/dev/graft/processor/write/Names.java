package dev.graft.processor.write;

import java.util.Collection;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;

/** Gives out names of one scope, each once; a name that is taken gets a number behind it. */
final class Names {
    private final Set<String> taken = new HashSet<>();
    private final boolean loose;

    private Names(boolean loose) {
        this.loose = loose;
    }

    /** Names that differ in any letter are different. */
    static Names exact() {
        return new Names(false);
    }

    /** Names that differ in case and underscores only are the same: for Protobuf and its JSON form. */
    static Names loose() {
        return new Names(true);
    }

    Names reserve(Collection<String> names) {
        names.forEach(name -> taken.add(key(name)));
        return this;
    }

    boolean isFree(String name) {
        return !taken.contains(key(name));
    }

    /** The wish if it is free, else with {@code suffix}, else with a number too. */
    String take(String wish, String suffix) {
        return taken.add(key(wish)) ? wish : numbered(wish + suffix, "_");
    }

    /** The wish if it is free, else with a number behind the separator. */
    String numbered(String wish, String separator) {
        String name = wish;
        for (int i = 2; !taken.add(key(name)); i++) {
            name = wish + separator + i;
        }
        return name;
    }

    private String key(String name) {
        return loose ? name.replace("_", "").toLowerCase(Locale.ROOT) : name;
    }

    /** {@code priceOf} becomes {@code price_of}; a run of capitals is one word. */
    static String snake(String name) {
        StringBuilder snake = new StringBuilder();
        for (int i = 0; i < name.length(); i++) {
            char c = name.charAt(i);
            boolean begins = Character.isUpperCase(c)
                    && i > 0
                    && name.charAt(i - 1) != '_'
                    && (!Character.isUpperCase(name.charAt(i - 1))
                            || (i + 1 < name.length() && Character.isLowerCase(name.charAt(i + 1))));
            if (begins) {
                snake.append('_');
            }
            snake.append(c);
        }
        return snake.toString().toLowerCase(Locale.ROOT);
    }

    static String constant(String name) {
        return snake(name).toUpperCase(Locale.ROOT);
    }

    static String capitalized(String name) {
        return name.substring(0, 1).toUpperCase(Locale.ROOT) + name.substring(1);
    }
}
