package dev.graft.runtime.config;

import static dev.graft.runtime.config.Mistakes.parse;
import static org.assertj.core.api.Assertions.assertThat;

import dev.graft.runtime.transport.Address;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AddressesTest {
    @ParameterizedTest
    @CsvSource({
        "tcp://localhost:8990, tcp, localhost, 8990, ''",
        "tcp://10.0.0.255:1, tcp, 10.0.0.255, 1, ''",
        "tcp://my_service.default-ns:65535, tcp, my_service.default-ns, 65535, ''",
        "tcp://[::1]:8990, tcp, ::1, 8990, ''",
        "tcp://[2001:DB8::7]:8990, tcp, 2001:DB8::7, 8990, ''",
        "tcp://[::ffff:1.2.3.4]:8990, tcp, ::ffff:1.2.3.4, 8990, ''",
        "tcp://[fe80::1%eth0]:8990, tcp, fe80::1%eth0, 8990, ''",
        "ws://localhost, ws, localhost, 80, /",
        "ws://localhost/ws, ws, localhost, 80, /ws",
        "ws://localhost:8888/a/b%20c@d:e, ws, localhost, 8888, /a/b%20c@d:e",
        "ws://[::1], ws, ::1, 80, /",
        "ws://[::1]:8888/ws, ws, ::1, 8888, /ws",
    })
    void addressesAreReadWhole(String text, String scheme, String host, int port, String path) {
        assertThat(parse("host=" + text).hosts()).containsExactly(new Address(scheme, host, port, path));
    }

    @Test
    void addressesMayHaveBlanksAroundTheirCommas() {
        assertThat(parse("host=tcp://a:1 , ws://b").hosts())
                .containsExactly(new Address("tcp", "a", 1, ""), new Address("ws", "b", 80, "/"));
    }

    @ParameterizedTest
    @CsvSource({
        "tcp://a, 13, the port is missing",
        "tcp://a:, 14, the port is missing",
        "ws://a:, 13, the port is missing",
        "ws://a:/ws, 13, the port is missing",
        "tcp://a:0, 14, this is no port",
        "tcp://a:65536, 14, this is no port",
        "tcp://a:http, 14, this is no port",
        "tcp://a:-1, 14, this is no port",
        "tcp://a:+1, 14, this is no port",
        "tcp://:8990, 12, the host is missing",
        "tcp://, 12, the host is missing",
        "'tcp://a b:1', 13, this cannot stand in the name of a host",
        "tcp://ä:1, 12, this cannot stand in the name of a host",
        "tcp://1.2.3.256:1, 12, '\"1.2.3.256\" is no IPv4 address'",
        "tcp://1.2.3:1, 12, '\"1.2.3\" is no IPv4 address'",
        "tcp://::1:8990, 12, too many colons",
        "tcp://[::1:8990, 12, the bracket is never closed",
        "tcp://[::1]8990, 17, something stands behind the bracket",
        "tcp://[::1], 17, the port is missing",
        "tcp://[:::1]:1, 13, '\":::1\" is no IPv6 address'",
        "tcp://[a]:1, 13, '\"a\" is no IPv6 address'",
        "tcp://[1.2.3.4]:1, 13, '\"1.2.3.4\" is no IPv6 address'",
        "tcp://[]:1, 13, '\"\" is no IPv6 address'",
        "tcp://a:1/, 15, a tcp address has no path",
        "ws://a/x?y=1, 14, this cannot stand in the path of an address",
        "ws://a/x#y, 14, this cannot stand in the path of an address",
        "ws://a/%2, 13, this cannot stand in the path of an address",
        "ws://me:pw@a/x, 11, an address holds no user or password",
        "ws://me@a, 11, an address holds no user or password",
        "a:8990, 6, '\"a:8990\" is no host'",
        "tpc://a:1, 6, 'unknown scheme \"tpc\"'",
        "TCP://a:1, 6, 'unknown scheme \"TCP\"'",
        "http://a:1, 6, 'unknown scheme \"http\"'",
        "://a:1, 6, 'unknown scheme \"\"'",
        "'tcp://a:1,', 16, an address is missing",
        "'tcp://a:1,,tcp://b:2', 16, an address is missing",
        "'tcp://a:1,tcp://b', 23, the port is missing",
        "'tcp://a:1,tcp://a:1', 16, the address tcp://a:1 is given twice",
        "'tcp://a:1,inmemory', 16, inmemory stands beside an address",
    })
    void aWrongAddressIsRefusedWithItsPosition(String host, int column, String problem) {
        Mistake mistake = Mistakes.in("host=" + host);

        assertThat(mistake.problem()).isEqualTo(problem);
        assertThat(mistake.column()).isEqualTo(column);
        assertThat(mistake.line()).isEqualTo(1);
    }

    @Test
    void anUnknownSchemeListsTheKnownOnesAndTheNearest() {
        assertThat(Mistakes.in("tpc://a:1").message()).isEqualTo("""
                        code, column 1: unknown scheme "tpc"
                          tpc://a:1
                          ^
                        Known schemes: tcp, ws (and tls, wss, which this release does not support yet). Did you mean "tcp"?""");
    }

    @ParameterizedTest
    @CsvSource({"tls://a:1, tls", "wss://a, wss", "wss://a/x, wss"})
    void schemesOfLaterReleasesAreRefusedInThoseWords(String host, String scheme) {
        assertThat(Mistakes.in(host).problem())
                .isEqualTo("the scheme \"" + scheme + "\" is not supported by this release yet");
    }

    @Test
    void aMisspeltInmemoryIsRecognised() {
        assertThat(Mistakes.in("in-memory").suggestion()).contains("inmemory");
        assertThat(Mistakes.in("InMemory").suggestion()).contains("inmemory");
    }

    @Test
    void aPasswordIsNotShown() {
        for (String host :
                new String[] {"ws://me:s3cr3t@a", "wss://me:s3cr3t@a", "ws://me:s3c/r3t@a", "me:s3cr3t@a:80"}) {
            assertThat(Mistakes.in("host=" + host).message())
                    .doesNotContain("s3c")
                    .doesNotContain("r3t");
        }
    }
}
