package dev.graft.processor;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.testing.compile.Compilation;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** What a description says of a contract; the goldens show it as a whole. */
final class DescriptionTest {
    private static final Pattern NAMED = Pattern.compile("\\[\"(?:message|choice|enum)\", \"(\\w+)\"\\]");
    private static final Pattern THROWN = Pattern.compile("\"throws\": \\[(.*?)\\]");
    private static final Pattern DESCRIBED = Pattern.compile("\"(\\w+)\": \\{\\s*\"kind\"");
    private static final Pattern IN_PROTO = Pattern.compile("(?m)^(?:message|enum) (\\w+)");

    @Test
    void describesAllTypesThatItNamesByTheirNamesInTheProto() {
        Map<String, String> generated = Corpus.generated(Corpus.compilation());
        int described = 0;
        for (Map.Entry<String, String> file : generated.entrySet()) {
            if (file.getKey().endsWith(".json")) {
                Set<String> named = found(NAMED, file.getValue());
                for (String thrown : found(THROWN, file.getValue())) {
                    named.addAll(found(Pattern.compile("\"(\\w+)\""), thrown));
                }
                Set<String> types = found(DESCRIBED, file.getValue());
                assertThat(types).as(file.getKey()).containsAll(named);
                String proto = generated.get(file.getKey().replace(".json", ".proto"));
                assertThat(found(IN_PROTO, proto)).as(file.getKey()).containsAll(types);
                described++;
            }
        }
        assertThat(described).isGreaterThan(20);
    }

    @Test
    void isReadableInAnyEncoding() {
        Compilation compilation =
                Javac.compile("package shop; @dev.graft.Graft public interface Stock { int \u00e9t\u00e9(); }");
        assertThat(Javac.errors(compilation)).isEmpty();
        assertThat(Corpus.generated(compilation).get("META-INF/graft/shop/Stock.json"))
                .contains("\"name\": \"\\u00e9t\\u00e9\"");
    }

    private static Set<String> found(Pattern pattern, String text) {
        return pattern.matcher(text).results().map(r -> r.group(1)).collect(Collectors.toCollection(TreeSet::new));
    }
}
