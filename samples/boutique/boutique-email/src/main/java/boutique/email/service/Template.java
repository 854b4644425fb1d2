package boutique.email.service;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Text with gaps: {@code {{name}}} stands for a value, and the lines between {@code {{#name}}} and {@code {{/name}}} for
 * as many copies as there are rows.
 */
final class Template {
    private static final Pattern GAP = Pattern.compile("\\{\\{(\\w+)}}");
    private static final Pattern BLOCK = Pattern.compile("\\{\\{#(\\w+)}}\n(.*?)\\{\\{/\\1}}\n", Pattern.DOTALL);

    private final String text;

    Template(String text) {
        this.text = text;
    }

    static Template load(String resource) {
        try (InputStream in = Template.class.getResourceAsStream(resource)) {
            return new Template(new String(in.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The text with its gaps filled. */
    String fill(Map<String, ?> values, Map<String, List<Map<String, ?>>> blocks) {
        StringBuilder filled = new StringBuilder();
        Matcher block = BLOCK.matcher(text);
        int end = 0;
        while (block.find()) {
            filled.append(fill(text.substring(end, block.start()), values));
            String lines = block.group(2);
            filled.append(blocks.get(block.group(1)).stream()
                    .map(row -> fill(lines, row))
                    .collect(Collectors.joining()));
            end = block.end();
        }
        return filled.append(fill(text.substring(end), values)).toString();
    }

    private static String fill(String text, Map<String, ?> values) {
        return GAP.matcher(text).replaceAll(gap -> Matcher.quoteReplacement(value(gap, values)));
    }

    private static String value(MatchResult gap, Map<String, ?> values) {
        Object value = values.get(gap.group(1));
        if (value == null) {
            throw new IllegalArgumentException("nothing fills " + gap.group());
        }
        return value.toString();
    }
}
