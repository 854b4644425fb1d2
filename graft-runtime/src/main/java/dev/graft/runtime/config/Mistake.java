package dev.graft.runtime.config;

import java.util.Optional;

/**
 * One mistake in the configuration, with all that helps to mend it.
 *
 * @param source who said it
 * @param line of the mistake in the text of the source, from 1; 0 if it has no place
 * @param column of the mistake in that line, in chars from 1; 0 if it has no place
 * @param problem what is wrong, without an end mark
 * @param excerpt the line as it stands in the source, and a line with a caret under the mistake; empty without a place
 * @param expected what would be right, as sentences; may be empty
 * @param suggestion the nearest right word
 */
public record Mistake(
        Source source,
        int line,
        int column,
        String problem,
        String excerpt,
        String expected,
        Optional<String> suggestion) {

    /** A mistake that has no place in a text. */
    static Mistake of(Source source, String problem, String expected) {
        return new Mistake(source, 0, 0, problem, "", expected, Optional.empty());
    }

    /** The whole message for people, of one to four lines. */
    public String message() {
        StringBuilder message = new StringBuilder();
        message.append(line > 0 ? source.at(line, column) : source.toString());
        message.append(": ").append(problem);
        if (!excerpt.isEmpty()) {
            message.append('\n').append(excerpt.indent(2).stripTrailing());
        }
        String advice = (expected
                        + suggestion
                                .map(word -> " Did you mean \"" + word + "\"?")
                                .orElse(""))
                .strip();
        return advice.isEmpty()
                ? message.toString()
                : message.append('\n').append(advice).toString();
    }
}
