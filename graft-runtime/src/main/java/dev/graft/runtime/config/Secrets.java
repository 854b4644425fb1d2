package dev.graft.runtime.config;

import java.util.Locale;
import java.util.regex.Pattern;

/** Keeps passwords out of messages. */
final class Secrets {
    static final String MASK = "***";

    private static final Pattern SECRET_KEY = Pattern.compile("password|secret|token");

    /** The value of a secret key; what stands before the {@code @} of an address, with a scheme or without. */
    private static final Pattern SECRET_TEXT =
            Pattern.compile("(?i)(?<=(?:password|secret|token)[\\w.-]{0,40}[ \\t]{0,9}[=:][ \\t]{0,9})"
                    + "(?:\"(?:[^\"]++|\"\")*+\"?|[^;\"\\s][^;]*)"
                    + "|(?<=://)[^;,\\s]*(?=@)"
                    + "|(?<=^|[=,\\s])[^;,\\s=\":/]*:(?!//)[^;,\\s\"]*(?=@)");

    private Secrets() {}

    /** True if the values of this key are not for people's eyes. */
    static boolean isSecret(String key) {
        return SECRET_KEY.matcher(key.toLowerCase(Locale.ROOT)).find();
    }

    /** The line with each char of a secret replaced, so that columns stay. */
    static String mask(String line) {
        return SECRET_TEXT
                .matcher(line)
                .replaceAll(secret -> "*".repeat(secret.group().length()));
    }
}
