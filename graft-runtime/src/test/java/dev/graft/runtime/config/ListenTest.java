package dev.graft.runtime.config;

import static org.assertj.core.api.Assertions.assertThat;

import dev.graft.runtime.transport.Address;
import dev.graft.runtime.wire.Limits;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ListenTest {
    private static final Source ARGUMENT = new Source.Named("--listen");

    private static ListenAddress parse(String text) {
        return ConnectionString.parseListen(text, ARGUMENT);
    }

    @Test
    void anAddressStandsAlone() {
        assertThat(parse("tcp://0.0.0.0:8990"))
                .isEqualTo(new ListenAddress(
                        new Address("tcp", "0.0.0.0", 8990, ""),
                        Limits.DEFAULT,
                        false,
                        ConnectionString.DEFAULT_LEASE));
        assertThat(parse("ws://[::]:8888/ws").address()).isEqualTo(new Address("ws", "::", 8888, "/ws"));
    }

    @Test
    void portZeroTakesAFreeOne() {
        assertThat(parse("tcp://localhost:0").address().port()).isZero();
        assertThat(parse("ws://localhost:0").address().port()).isZero();
    }

    @Test
    void limitsMayStandBesideTheHost() {
        ListenAddress listen = parse("host=tcp://localhost:0;max-calls=5;max-message=1KiB;max-depth=2;max-elements=3");

        assertThat(listen.limits()).isEqualTo(new Limits(1024, 2, 3, 5));
    }

    @Test
    void errorsMayBeMasked() {
        assertThat(parse("host=tcp://localhost:0;errors=masked").masked()).isTrue();
        assertThat(parse("host=tcp://localhost:0;errors=full").masked()).isFalse();
    }

    @Test
    void whatIsForListenersIsNotForConnections() {
        Mistake mistake = Mistakes.of(() -> ConnectionString.parse("host=tcp://a:1;errors=masked", ARGUMENT));

        assertThat(mistake.problem())
                .isEqualTo("the key \"errors\" says nothing about a connection: it is for where one listens");
        assertThat(mistake.column()).isEqualTo(16);
    }

    @ParameterizedTest
    @CsvSource({
        "host=tcp://a:1;errors=hidden, 23, 'unknown errors \"hidden\"'",
        "inmemory, 1, nobody can listen at inmemory",
        "'tcp://a:1,tcp://b:1', 10, one listener has one address",
        "tcp://a, 8, the port is missing",
        "tcp://a:65536, 9, this is no port",
        "host=tcp://a:1;timeout=2s, 16, 'the key \"timeout\" says nothing about a listener'",
        "name=x;host=tcp://a:1, 1, 'the key \"name\" says nothing about a listener'",
        "max-calls=1, 1, host is missing",
        "tls://a:1, 1, 'the scheme \"tls\" is not supported by this release yet'",
        "hots=tcp://a:1, 1, 'unknown key \"hots\"'",
    })
    void aWrongAddressIsRefusedWithItsPosition(String text, int column, String problem) {
        Mistake mistake = Mistakes.of(() -> parse(text));

        assertThat(mistake.problem()).isEqualTo(problem);
        assertThat(mistake.column()).isEqualTo(column);
        assertThat(mistake.source()).hasToString("--listen");
    }
}
