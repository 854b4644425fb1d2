package dev.graft.runtime.config;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class ConnectionStringMistakesTest {
    static Stream<Arguments> mistakes() {
        return Stream.of(
                Arguments.of("", 1, "the connection string is empty"),
                Arguments.of("   ", 4, "the connection string is empty"),
                Arguments.of(";", 1, "the connection string is empty"),
                Arguments.of(";;", 1, "\";\" is no host"),
                Arguments.of("hots=tcp://a:1", 1, "unknown key \"hots\""),
                Arguments.of("host=tcp://a:1;tiemout=2s", 16, "unknown key \"tiemout\""),
                Arguments.of("host=tcp://a:1; HOST=tcp://b:1", 17, "the key \"host\" is given twice"),
                Arguments.of("host=tcp://a:1;;timeout=2s", 16, "a pair is empty"),
                Arguments.of("host=tcp://a:1;;", 16, "a pair is empty"),
                Arguments.of(";host=tcp://a:1", 1, "a pair is empty"),
                Arguments.of("host=", 6, "the key \"host\" has no value"),
                Arguments.of("timeout= ;host=tcp://a:1", 9, "the key \"timeout\" has no value"),
                Arguments.of("host=\"\"", 7, "the key \"host\" has no value"),
                Arguments.of("=tcp://a:1", 1, "the key is missing before \"=\""),
                Arguments.of("tcp://a:1;timeout=2s", 1, "\"tcp://a:1\" is no key=value pair"),
                Arguments.of("timeout=2s;fast", 12, "\"fast\" is no key=value pair"),
                Arguments.of("ws://a/x=y", 1, "an address with \"=\" in it needs its key"),
                Arguments.of("host=\"tcp://a:1", 6, "the quote is never closed"),
                Arguments.of("host=\"tcp://a:1;timeout=2s", 6, "the quote is never closed"),
                Arguments.of("host=\"tcp://a:1\"x;timeout=2s", 17, "something stands behind the closing quote"),
                Arguments.of("name=pri\"c\"ing", 9, "a quote stands inside a value"),
                Arguments.of("name=7up", 6, "\"7up\" is no name of a graft"),
                Arguments.of("name=price list", 11, "\"price list\" is no name of a graft"),
                Arguments.of("timeout=30", 9, "\"30\" is no timeout"),
                Arguments.of("timeout=1.5s", 9, "\"1.5s\" is no timeout"),
                Arguments.of("timeout=-1s", 9, "\"-1s\" is no timeout"),
                Arguments.of("timeout=1h", 9, "\"1h\" is no timeout"),
                Arguments.of("timeout=99999999999999999999s", 9, "\"99999999999999999999s\" is no timeout"),
                Arguments.of("timeout=0s", 9, "a timeout of 0s is out of range"),
                Arguments.of("timeout=525601m", 9, "a timeout of 525601m is out of range"),
                Arguments.of("timeout=999999999999m", 9, "a timeout of 999999999999m is out of range"),
                Arguments.of("max-message=1GB", 13, "\"1GB\" is no size"),
                Arguments.of("max-message=0", 13, "0 is out of range"),
                Arguments.of("max-message=1025MiB", 13, "1025MiB is out of range"),
                Arguments.of("max-message=999999999999MiB", 13, "999999999999MiB is out of range"),
                Arguments.of("max-depth=deep", 11, "\"deep\" is no number"),
                Arguments.of("max-depth=1001", 11, "1001 is out of range"),
                Arguments.of("max-elements=2147483648", 14, "2147483648 is out of range"),
                Arguments.of("max-calls=0", 11, "0 is out of range"),
                Arguments.of("lease=none", 7, "\"none\" is no lease"),
                Arguments.of("lease=199ms", 7, "a lease of 199ms is out of range"),
                Arguments.of("lease=525601m", 7, "a lease of 525601m is out of range"),
                Arguments.of("isolation=none", 11, "unknown isolation \"none\""),
                Arguments.of("runtime=JVM", 9, "unknown runtime \"JVM\""),
                Arguments.of("isolation=shared;host=tcp://a:1", 11, "isolation stands together with a remote host"),
                Arguments.of("modules=a.jar;isolation=shared", 25, "isolation stands together with modules"),
                Arguments.of("host=tcp://a:1;modules=a.jar", 24, "modules stands together with host"),
                Arguments.of("runtime=python", 9, "runtime=python has nothing to run"),
                Arguments.of("modules=a.jar;home=/opt/python", 20, "home stands without a runtime to be found there"),
                Arguments.of("modules=a.jar;process=own", 23, "process stands without modules of another language"),
                Arguments.of("process=own", 9, "process stands without modules of another language"),
                Arguments.of("runtime=python;process=own;host=tcp://a:1", 24, "process stands together with host"),
                Arguments.of("runtime=python;modules=a;process=mine", 34, "unknown process \"mine\""),
                Arguments.of("modules=a.jar,,lib", 15, "a module is missing"),
                Arguments.of("modules=a.jar, a.jar", 16, "the module a.jar is given twice"),
                Arguments.of("runtime=jvm;modules=", 21, "the key \"modules\" has no value"));
    }

    @ParameterizedTest
    @MethodSource("mistakes")
    void aMistakeIsRefusedWithItsPosition(String text, int column, String problem) {
        Mistake mistake = Mistakes.in(text);

        assertThat(mistake.problem()).isEqualTo(problem);
        assertThat(mistake.column()).isEqualTo(column);
        assertThat(mistake.line()).isEqualTo(1);
        assertThat(mistake.source()).isEqualTo(Source.code());
        assertThat(mistake.expected()).isNotEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "plugins=otel, the key \"plugins\"",
    })
    void whatALaterReleaseSupportsIsRefusedInThoseWords(String text, String what) {
        assertThat(Mistakes.in(text).problem()).isEqualTo(what + " is not supported by this release yet");
    }

    @ParameterizedTest
    @CsvSource({
        "hots, host",
        "hst, host",
        "Hosts, host",
        "timout, timeout",
        "time-out, timeout",
        "max-mesage, max-message",
        "maxdepth, max-depth",
        "naem, name",
    })
    void anUnknownKeyComesWithTheNearestRightOne(String wrong, String right) {
        assertThat(Mistakes.in(wrong + "=x").suggestion()).contains(right);
    }

    @Test
    void aKeyLikeNoOtherComesWithoutSuggestion() {
        assertThat(Mistakes.in("colour=red").suggestion()).isEmpty();
    }

    @Test
    void aMisspeltValueComesWithTheNearestRightOne() {
        assertThat(Mistakes.in("isolation=Shared").suggestion()).contains("shared");
        assertThat(Mistakes.in("runtime=JVM").suggestion()).contains("jvm");
    }

    @Test
    void theMessageShowsSourcePlaceAndAdvice() {
        Source source = new Source.SystemProperty("graft.connection.pricing");

        Mistake mistake = Mistakes.of(() -> ConnectionString.parse("timeout=2s;hots=tcp://a:8990", source));

        assertThat(mistake.message()).isEqualTo("""
                        system property graft.connection.pricing, column 12: unknown key "hots"
                          timeout=2s;hots=tcp://a:8990
                                     ^
                        Expected one of name, host, runtime, modules, home, process, plugins, timeout, isolation, max-message, \
                        max-depth, max-elements, max-calls, lease. Did you mean "host"?""");
    }

    @Test
    void theExceptionSaysWhatTheMistakeSays() {
        ConfigException exception = new ConfigException(Mistakes.in("hots=x"));

        assertThat(exception).hasMessage(exception.mistake().message());
    }

    @Test
    void aStringOfSeveralLinesIsShownByItsLine() {
        Mistake mistake = Mistakes.in("host=tcp://a:1;\r\n\ttimeout=2x");

        assertThat(mistake.line()).isEqualTo(2);
        assertThat(mistake.column()).isEqualTo(10);
        assertThat(mistake.message()).startsWith("code, line 2, column 10: ");
        assertThat(mistake.excerpt()).isEqualTo("\ttimeout=2x\n\t        ^");
    }

    @Test
    void aLongLineIsCutAroundTheMistake() {
        String many =
                IntStream.range(100, 150).mapToObj(i -> "tcp://a" + i + ":1,").collect(Collectors.joining());

        Mistake mistake = Mistakes.in("host=" + many + "tcp://b," + many);

        List<String> lines = mistake.excerpt().lines().toList();
        assertThat(lines.get(0)).hasSizeLessThan(140).startsWith("...").endsWith("...");
        assertThat(lines.get(0).substring(0, lines.get(1).indexOf('^'))).endsWith("tcp://a149:1,tcp://b");
    }

    @Test
    void secretsAreNotShown() {
        assertThat(Mistakes.in("store-password=\"hush;hush\";hots=x").message())
                .doesNotContain("hush")
                .contains("store-password=***********;hots=x");
        assertThat(Mistakes.in("Token = hush hush;hots=x").message()).doesNotContain("hush");
    }
}
