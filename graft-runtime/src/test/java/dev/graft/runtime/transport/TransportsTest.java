package dev.graft.runtime.transport;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class TransportsTest {
    @Test
    void theCarriersOfTheRuntimeAreFound() {
        try (Transports transports = Transports.load()) {
            assertThat(transports.schemes()).containsExactly("tcp", "ws");
            assertThat(transports.of("tcp")).isInstanceOf(NioTransport.class).isSameAs(transports.of("ws"));
            assertThat(transports.of("carrier-pigeon")).isNull();
        }
    }

    @Test
    void closingClosesTheCarriersThatWereMade() {
        Transports transports = Transports.load();
        Transport tcp = transports.of("tcp");
        assertThat(tcp).isNotNull();
        transports.close();
        transports.close();
        assertThatThrownBy(() -> tcp.listen(new Address("tcp", "127.0.0.1", 0, ""), Recorder::new))
                .hasMessage("the transport is closed");
        assertThatThrownBy(() -> transports.of("tcp")).hasMessage("the transport is closed");
    }
}
