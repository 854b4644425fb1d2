package dev.graft.runtime.config;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The user guide shows messages as they are really printed. */
class DocumentedMistakesTest {
    private static final Path GUIDE = Path.of("..", "docs", "connection-strings.md");
    private static final Pattern EXAMPLE = Pattern.compile("```text\n(.*?)\n```", Pattern.DOTALL);

    private static String file(String content) {
        return Mistakes.of(() -> Tiers.file(new ConfigFile("/srv/shop/graft.properties", content)))
                .message();
    }

    private static String string(Source source, String text) {
        return Mistakes.of(() -> ConnectionString.parse(text, source)).message();
    }

    private static String missingFile() {
        Map<String, String> variables = Map.of("GRAFT_CONFIG", "missing.properties");
        return Mistakes.of(() -> Mistakes.load(Map.of(), variables, Path.of("/srv/shop")))
                .message();
    }

    @Test
    void theGuideShowsWhatIsPrinted() throws IOException {
        List<String> shown = EXAMPLE.matcher(Files.readString(GUIDE))
                .results()
                .map(example -> example.group(1))
                .toList();

        assertThat(shown)
                .containsExactlyElementsOf(Stream.of(
                                file("graft.connection.pricing=\\\n    host=tcp://a:8990;\\\n    tiemout=2s\n"),
                                string(
                                        new Source.EnvironmentVariable("GRAFT_CONNECTION_PRICING"),
                                        "host=tcp://a,tcp://b:8990"),
                                string(Source.code(), "name=pricing;host=tpc://a:8990"),
                                string(
                                        new Source.SystemProperty("graft.connection.pricing"),
                                        "host=tcp://a:1; host=tcp://b:1"),
                                file("graft.conection.pricing=inmemory"),
                                string(Source.code(), "tls://pricing:8990"),
                                missingFile())
                        .toList());
    }

    @Test
    void theGuideHasEveryKeyInItsTable() throws IOException {
        String guide = Files.readString(GUIDE);

        assertThat(Key.values()).allMatch(key -> guide.contains("`" + key.word() + "`"));
    }
}
