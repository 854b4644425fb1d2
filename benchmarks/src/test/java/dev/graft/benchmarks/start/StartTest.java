package dev.graft.benchmarks.start;

import static org.assertj.core.api.Assertions.assertThat;

import dev.graft.benchmarks.child.ChildProcess;
import dev.graft.benchmarks.connections.Kind;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(60)
final class StartTest {
    @Test
    void eachKindOfStartHasItsTurnInEachRound() throws Exception {
        assertThat(new StartRounds(1, step -> {}).run())
                .hasSize(Start.values().length)
                .allSatisfy((start, times) -> {
                    assertThat(times).hasSize(1);
                    assertThat(times.get(0).open()).isPositive();
                    assertThat(times.get(0).call()).isPositive();
                });
    }

    /** A pool of Netty's would; it takes longer than all else that a handshake needs. */
    @Test
    void aFirstCallOverWebSocketDoesNotStartTheFlightRecorder(@TempDir Path folder) throws Exception {
        Path loaded = folder.resolve("classes.log");
        try (Kind.Callee callee = Kind.GRAFT_WEBSOCKET.serve();
                ChildProcess child = ChildProcess.start(
                        StartChild.class,
                        List.of("-Xlog:class+load:file=" + loaded),
                        null,
                        Start.WEBSOCKET.name(),
                        callee.address())) {
            child.awaitReady();
        }

        assertThat(loaded)
                .content()
                .contains("io.netty.handler.codec.http.HttpClientCodec")
                .doesNotContain("jdk.jfr.EventType");
    }
}
