package dev.graft.runtime.config;

import static dev.graft.runtime.config.Mistakes.parse;
import static org.assertj.core.api.Assertions.assertThat;

import dev.graft.runtime.transport.Address;
import dev.graft.runtime.wire.Limits;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ConnectionStringTest {
    private static final Address A = new Address("tcp", "a", 8990, "");
    private static final Address B = new Address("tcp", "b", 8990, "");

    @Test
    void modulesRunInThisProcessApartFromTheirCallers() {
        ConnectionString string = parse("modules=./pricing.jar, lib/");

        assertThat(string.hosting())
                .contains(new Hosting("jvm", List.of("./pricing.jar", "lib/"), Optional.empty(), false));
        assertThat(string.inMemory()).isFalse();
        assertThat(string.hosts()).isEmpty();
        assertThat(parse("runtime=jvm;modules=\"a;b.jar\"").hosting().orElseThrow())
                .hasToString("jvm:a;b.jar");
        assertThat(parse("runtime=jvm").hosting()).isEmpty();
        assertThat(parse("runtime=python;modules=a").hosting().orElseThrow().isApart())
                .isFalse();
        assertThat(parse("runtime=python;modules=a;process=shared")
                        .hosting()
                        .orElseThrow()
                        .isApart())
                .isFalse();
        assertThat(parse("runtime=python;modules=a;process=own")
                        .hosting()
                        .orElseThrow()
                        .isApart())
                .isTrue();
    }

    @Test
    void pairsAreSeparatedBySemicolons() {
        ConnectionString string = parse("name=pricing;host=tcp://a:8990,tcp://b:8990;timeout=2s");

        assertThat(string.name()).contains("pricing");
        assertThat(string.hosts()).containsExactly(A, B);
        assertThat(string.timeout()).contains(Duration.ofSeconds(2));
        assertThat(string.inMemory()).isFalse();
    }

    @Test
    void aStringWithoutEqualsSignIsAHost() {
        assertThat(parse("tcp://a:8990").hosts()).containsExactly(A);
        assertThat(parse("tcp://a:8990,tcp://b:8990").hosts()).containsExactly(A, B);
        assertThat(parse("inmemory").inMemory()).isTrue();
        assertThat(parse("\"tcp://a:8990\"").hosts()).containsExactly(A);
    }

    @Test
    void keysAreCaseInsensitive() {
        assertThat(parse("HOST=tcp://a:8990;TimeOut=1m;Max-Calls=3").text())
                .isEqualTo("host=tcp://a:8990;timeout=1m;max-calls=3");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "  host=tcp://a:8990;timeout=2s  ",
                "host = tcp://a:8990 ; timeout = 2s",
                "\n  host=tcp://a:8990;\n  timeout=2s\n",
                "host=tcp://a:8990;timeout=2s;",
                "host=tcp://a:8990;timeout=2s ; ",
            })
    void outerBlanksAndOneTrailingSemicolonAreIgnored(String text) {
        assertThat(parse(text)).isEqualTo(parse("host=tcp://a:8990;timeout=2s"));
    }

    @Test
    void aTrailingSemicolonIsIgnoredAfterABareHostToo() {
        assertThat(parse(" tcp://a:8990; ").hosts()).containsExactly(A);
    }

    @Test
    void aValueMayStandInQuotes() {
        assertThat(parse("host=\"tcp://a:8990\" ; timeout=\"2s\"")).isEqualTo(parse("host=tcp://a:8990;timeout=2s"));
        assertThat(parse("host=\"ws://a/x;y=z\"").hosts()).containsExactly(new Address("ws", "a", 80, "/x;y=z"));
    }

    @Test
    void aDoubledQuoteInAQuotedValueIsOneQuote() {
        assertThat(Mistakes.in("name=\"a\"\"b\"").problem()).isEqualTo("\"a\"b\" is no name of a graft");
    }

    @Test
    void aValueMayHoldAnEqualsSign() {
        assertThat(parse("host=ws://a/x=y").hosts()).containsExactly(new Address("ws", "a", 80, "/x=y"));
    }

    @Test
    void withoutAHostTheGraftIsInMemory() {
        assertThat(parse("timeout=2s").inMemory()).isTrue();
        assertThat(parse("host=inmemory").inMemory()).isTrue();
        assertThat(ConnectionString.IN_MEMORY.inMemory()).isTrue();
    }

    @ParameterizedTest
    @CsvSource({"500ms, PT0.5S", "2s, PT2S", "1m, PT1M", "1ms, PT0.001S", "525600m, P365D"})
    void aTimeoutIsANumberWithItsUnit(String text, Duration expected) {
        assertThat(parse("timeout=" + text).timeout()).contains(expected);
    }

    @Test
    void aTimeoutMayBeNone() {
        assertThat(parse("timeout=none").timeout()).isEmpty();
    }

    @Test
    void theTimeoutIsThirtySecondsUnlessSaid() {
        assertThat(parse("host=tcp://a:8990").timeout()).contains(Duration.ofSeconds(30));
        assertThat(ConnectionString.IN_MEMORY.timeout()).contains(Duration.ofSeconds(30));
    }

    @Test
    void aLeaseIsAMinuteUnlessItIsSaid() {
        assertThat(parse("tcp://a:1").lease()).hasMinutes(1);
        assertThat(parse("host=tcp://a:1;lease=200ms").lease()).hasMillis(200);
    }

    @Test
    void theLimitsAreTheDefaultsUnlessSaid() {
        assertThat(parse("host=tcp://a:8990").limits()).isEqualTo(Limits.DEFAULT);
        assertThat(parse("max-message=1000;max-depth=7;max-elements=8;max-calls=9")
                        .limits())
                .isEqualTo(new Limits(1000, 7, 8, 9));
    }

    @ParameterizedTest
    @CsvSource({"1, 1", "64KiB, 65536", "16MiB, 16777216", "1024MiB, 1073741824"})
    void aSizeIsInBytesOrHasASuffix(String text, int bytes) {
        assertThat(parse("max-message=" + text).limits().maxMessage()).isEqualTo(bytes);
    }

    @Test
    void keysThatSayNothingInMemoryMayStandThereSoThatOnlyTheHostChanges() {
        assertThat(parse("host=inmemory;timeout=2s;max-calls=5").inMemory()).isTrue();
    }

    @Test
    void whatThisReleaseHasMayBeSaidOutLoud() {
        assertThat(parse("runtime=jvm;isolation=shared").inMemory()).isTrue();
        assertThat(parse("isolation=copied").isolation()).isEqualTo(Isolation.COPIED);
        assertThat(parse("timeout=2s").isolation()).isEqualTo(Isolation.SHARED);
        assertThat(parse("runtime=jvm;host=tcp://a:8990").hosts()).containsExactly(A);
    }

    @Test
    void theTextForPeopleHasOneForm() {
        assertThat(parse(" tcp://a:8990 ")).hasToString("host=tcp://a:8990");
        assertThat(parse("Timeout = \"2s\" ; HOST=ws://a")).hasToString("timeout=2s;host=ws://a");
        assertThat(parse("host=\"ws://a/x;y\"")).hasToString("host=\"ws://a/x;y\"");
        assertThat(ConnectionString.IN_MEMORY).hasToString("host=inmemory");
    }

    @Test
    void theTextForPeopleCanBeReadAgain() {
        ConnectionString string = parse("host=\"ws://a/x;y\" ; Max-Depth=7; name=a.b-c_d");

        assertThat(parse(string.text())).isEqualTo(string);
    }
}
