package dev.graft.runtime.config;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Mistakes in a file are found where they stand in the file, whatever was unescaped or joined on the way. */
class FilePositionTest {
    private static Mistake in(String content) {
        return Mistakes.of(() -> Tiers.file(new ConfigFile("/etc/shop/graft.properties", content)));
    }

    static Stream<Arguments> places() {
        return Stream.of(
                Arguments.of("graft.connection.pricing=hots=tcp://a:1", 1, 26),
                Arguments.of("# c\n\n  graft.connection.pricing = hots=tcp://a:1", 3, 30),
                Arguments.of("graft.connection.pricing=host=tcp\\://a\\:1;hots=x", 1, 43),
                Arguments.of("graft.connection.pricing=\\u0068ost=tcp://a:1;hots=x", 1, 46),
                Arguments.of("graft.connection.pricing=host=tcp://a:1;\\\n    hots=x", 2, 5),
                Arguments.of("graft.connection.pricing=host=tcp://a:1;\\\r\n\ttimeout=2s;\\\r\n\thots=x", 3, 2),
                Arguments.of("graft.connection.pricing=host=tcp://a:1;ho\\\n  ts=x", 1, 41),
                Arguments.of("graft.connection.pricing=host=tcp://a\n", 1, 38),
                Arguments.of("graft.connection.pricing=\nx=y", 1, 26),
                Arguments.of("graft.connection.7up=inmemory", 1, 18),
                Arguments.of("graft.connection.\\\n  7up=inmemory", 2, 3),
                Arguments.of("a=b\n graft.colour=red", 2, 2));
    }

    @ParameterizedTest
    @MethodSource("places")
    void aMistakeIsFoundInItsLineAndColumn(String content, int line, int column) {
        Mistake mistake = in(content);

        assertThat(List.of(mistake.line(), mistake.column())).containsExactly(line, column);
    }

    @Test
    void theMessageShowsTheLineAsItStandsInTheFile() {
        assertThat(in("# shop\ngraft.connection.pricing=host=tcp\\://a\\:1;\\\n    hots=tcp\\://b\\:1\n")
                        .message())
                .isEqualTo("""
                        graft.properties line 3, column 5 (/etc/shop/graft.properties): unknown key "hots"
                              hots=tcp\\://b\\:1
                              ^
                        Expected one of name, host, runtime, modules, home, process, plugins, timeout, isolation, max-message, \
                        max-depth, max-elements, max-calls, lease. Did you mean "host"?""");
    }

    @Test
    void theSourceIsTheLineWhereThePropertyStarts() {
        assertThat(in("\ngraft.connection.pricing=\\\n  hots=x").source())
                .hasToString("graft.properties line 2 (/etc/shop/graft.properties)");
    }

    @Test
    void aPropertyGivenTwiceIsAnErrorThatNamesBothLines() {
        assertThat(in("graft.connection.a=inmemory\n#\ngraft.connection.\\u0061=inmemory")
                        .message())
                .isEqualTo("""
                        graft.properties line 3, column 1 (/etc/shop/graft.properties): the property "graft.connection.a" \
                        is given twice
                          graft.connection.\\u0061=inmemory
                          ^
                        It is already at line 1. Keep one of them.""");
    }

    @Test
    void anUnknownPropertyComesWithTheNearestRightOne() {
        assertThat(in("graft.conection.pricing=inmemory").message()).isEqualTo("""
                        graft.properties line 1, column 1 (/etc/shop/graft.properties): unknown property \
                        "graft.conection.pricing"
                          graft.conection.pricing=inmemory
                          ^
                        Expected graft.connection, graft.connection.<name of a graft> or graft.config. \
                        Did you mean "graft.connection.pricing"?""");
    }

    @Test
    void theFileCannotNameAnotherFile() {
        assertThat(in("graft.config=other.properties").problem())
                .isEqualTo("the property \"graft.config\" cannot stand in a file");
    }

    @Test
    void aNameWhereTheKeyNamesTheGraftIsRefused() {
        Mistake mistake = in("graft.connection.pricing=name=pricing;host=tcp://a:1");

        assertThat(mistake.problem()).isEqualTo("name stands where the source already names the graft");
        assertThat(mistake.column()).isEqualTo(31);
    }

    @Test
    void aSecretInTheFileIsNotShown() {
        assertThat(in("graft.password : hush").message()).doesNotContain("hush");
        assertThat(in("graft.token=hush").message()).doesNotContain("hush");
    }
}
