package dev.graft.processor.write;

import dev.graft.processor.model.RuntimeTypes;

/**
 * Puts one import on demand in the place of the imports from the runtime, which JavaPoet cannot write. Each single import
 * costs the user's compiler a few searches, three times over; this is a good part of what generated code costs.
 */
final class StarImport {
    private static final String START = "\nimport " + RuntimeTypes.PACKAGE + ".";

    private StarImport() {}

    /** The text with one import for the whole package, in the place of those that JavaPoet wrote in a row. */
    static String of(String text) {
        int from = text.indexOf(START);
        if (from < 0) {
            return text;
        }
        int to = from;
        while (text.startsWith(START, to)) {
            to = text.indexOf('\n', to + 1);
        }
        return text.substring(0, from) + START + "*;" + text.substring(to);
    }
}
