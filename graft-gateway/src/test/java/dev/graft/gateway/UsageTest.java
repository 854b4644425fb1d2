package dev.graft.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import picocli.CommandLine;

class UsageTest {
    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @Test
    void modulesMayBeRepeatedOrListedOrSeparatedByCommas() {
        Options options = parse("--modules", "a.jar", "b.jar", "--modules", "c.jar,d", "--listen", "tcp://h:1");

        assertThat(options.modules())
                .containsExactly(Path.of("a.jar"), Path.of("b.jar"), Path.of("c.jar"), Path.of("d"));
    }

    @Test
    void addressesMayBeRepeatedAndAreNotSplit() {
        Options options = parse("--modules", "a.jar", "--listen", "tcp://h:1", "--listen=host=ws://h:2/x;max-calls=3");

        assertThat(options.listen()).containsExactly("tcp://h:1", "host=ws://h:2/x;max-calls=3");
    }

    @Test
    void callsUnderWayHaveTenSecondsUnlessSaidOtherwise() {
        Options options = parse("--modules", "a.jar", "--listen", "tcp://h:1");

        assertThat(options.grace()).isEqualTo(Duration.ofSeconds(10));
        assertThat(options.config()).isEmpty();
        assertThat(options.trace()).isFalse();
    }

    @ParameterizedTest
    @CsvSource({"500ms, PT0.5S", "0s, PT0S", "90s, PT1M30S", "2m, PT2M"})
    void durationsAreWrittenAsInConnectionStrings(String text, Duration duration) {
        assertThat(parse("--modules", "a", "--listen", "b", "--grace", text).grace())
                .isEqualTo(duration);
    }

    @ParameterizedTest
    @ValueSource(strings = {"5", "5h", "-1s", "1.5s", "s", "1000000s"})
    void anythingElseIsNoDuration(String text) {
        assertThat(run("--modules", "a", "--listen", "b", "--grace=" + text)).isEqualTo(2);
        assertThat(err.toString())
                .startsWith("graft-gateway: Invalid value for option '--grace': \"" + text + "\" is no duration")
                .hasLineCount(2);
    }

    @Test
    void aMissingOptionIsNamed() {
        assertThat(run("--modules", "a.jar")).isEqualTo(2);
        assertThat(err.toString()).isEqualTo("""
                        graft-gateway: Missing required option: '--listen=ADDRESS'
                        Run graft-gateway --help for the options
                        """);
    }

    @Test
    void anUnknownOptionIsNamed() {
        assertThat(run("--modules", "a.jar", "--listen", "tcp://h:1", "--port", "1"))
                .isEqualTo(2);
        assertThat(err.toString()).contains("'--port'").hasLineCount(2);
    }

    @Test
    void aMisspeltOptionIsNamedRatherThanTheOneThatIsMissing() {
        assertThat(run("--modules", "a.jar", "--listn", "tcp://h:1")).isEqualTo(2);
        assertThat(err.toString())
                .contains("'--listn'", "Did you mean --listen?")
                .doesNotContain("Missing")
                .hasLineCount(2);
    }

    @Test
    void helpAndVersionHaveShortNames() {
        assertThat(run("-h")).isZero();
        assertThat(run("-V")).isZero();
        assertThat(out.toString()).contains("Options:", "graft-gateway 0");
    }

    @Test
    void helpShowsEveryOptionAnExampleAndTheExitCodes() {
        assertThat(run("--help")).isZero();
        assertThat(out.toString())
                .contains("--modules", "--listen", "--config", "--grace", "--trace", "--help", "--version")
                .contains("graft-gateway --modules pricing.jar --listen tcp://0.0.0.0:8990")
                .containsPattern("(?m)^  0 .*SIGTERM")
                .containsPattern("(?m)^  1 ")
                .containsPattern("(?m)^  2 ");
        assertThat(err.toString()).isEmpty();
    }

    @Test
    void theVersionIsThatOfTheBuild() {
        assertThat(run("--version")).isZero();
        assertThat(out.toString()).matches("graft-gateway \\d+\\.\\d+\\.\\d+\\S* \\(Java \\d+.*\\)\\R");
    }

    private static Options parse(String... args) {
        return Options.of(new CommandLine(Usage.spec()).parseArgs(args));
    }

    private int run(String... args) {
        return new GraftGateway(new PrintWriter(out, true), new PrintWriter(err, true)).run(args);
    }
}
