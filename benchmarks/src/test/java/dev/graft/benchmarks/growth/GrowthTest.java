package dev.graft.benchmarks.growth;

import static org.assertj.core.api.Assertions.assertThat;

import dev.graft.benchmarks.connections.Kind;
import dev.graft.benchmarks.peers.Peer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** That the smallest sizes work, not how fast. */
@Timeout(60)
final class GrowthTest {
    @Test
    void eachSizeTakesItsTurnInEachRound() throws Exception {
        GrowthRounds rounds = new GrowthRounds(2, 20, 20, 10, step -> {});

        assertThat(rounds.run(Growing.CONTRACTS_ALL))
                .allSatisfy(cell -> assertThat(cell.samples()).hasSize(2).allMatch(sample -> sample.calls() > 0))
                .extracting(GrowthRounds.Cell::size)
                .containsExactly(1, 10);
    }

    @Test
    void connectionsAreUsedInTurn() throws Exception {
        try (Peer peer = new ManyConnections(Kind.GRAFT, 3)) {
            Peer.Caller caller = peer.caller();
            for (int i = 0; i < 5; i++) {
                assertThat(caller.call()).isEqualTo(peer.expected());
            }
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1_000, 3_000_000})
    void bytesComeBackAsTheyWere(int size) throws Exception {
        Bytes bytes = new Bytes(size);
        try (Peer graft = new GraftBytes(bytes);
                Peer socket = new SocketBytes(bytes)) {
            assertThat(graft.caller().call()).isEqualTo(bytes.content());
            assertThat(socket.caller().call()).isEqualTo(bytes.content());
        }
    }
}
