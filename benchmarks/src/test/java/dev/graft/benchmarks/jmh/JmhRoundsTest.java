package dev.graft.benchmarks.jmh;

import static org.assertj.core.api.Assertions.assertThat;

import dev.graft.benchmarks.Basket;
import dev.graft.benchmarks.GeneratedCodec;
import dev.graft.runtime.GraftConfigurationException;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.TimeValue;

/** Runs each benchmark for a moment, in this process: that they work, not how fast. */
@Timeout(120)
final class JmhRoundsTest {
    private static JmhRounds aMoment(int rounds) {
        return new JmhRounds(
                new OptionsBuilder()
                        .param("contracts", "5")
                        .forks(0)
                        .warmupIterations(0)
                        .measurementIterations(1)
                        .measurementTime(TimeValue.milliseconds(10))
                        .build(),
                rounds,
                round -> {});
    }

    @Test
    void everyRoundIsKept() throws Exception {
        assertThat(aMoment(3).run(InMemory.class, CodecOfBasket.class))
                .allSatisfy(row -> {
                    assertThat(row.times()).hasSize(3).allMatch(time -> time > 0);
                    assertThat(row.bytes()).hasSize(3);
                    assertThat(row.unit()).isEqualTo("ns/op");
                })
                .extracting(Row::what)
                .containsExactlyInAnyOrder("direct", "stub", "directTotal", "stubTotal", "basket", "graft", "protobuf");
    }

    @Test
    void everyWayWithinTheProcessCarriesItsPayloads() throws Exception {
        assertThat(aMoment(1).run(InMemoryPeers.class))
                .extracting(Row::what)
                .containsExactlyInAnyOrder(
                        "peer TWO_LONGS GRAFT_CHECKED",
                        "peer BASKET GRAFT_CHECKED",
                        "peer TWO_LONGS GRAFT_COPIED",
                        "peer BASKET GRAFT_COPIED",
                        "peer TWO_LONGS GRPC_DIRECT",
                        "peer TWO_LONGS GRPC",
                        "peer TWO_LONGS DUBBO",
                        "peer BASKET GRPC_DIRECT",
                        "peer BASKET GRPC",
                        "peer BASKET DUBBO");
    }

    @Test
    void everyPlaceInThisProcessIsCalled() throws Exception {
        requirePython();
        assertThat(aMoment(1).run(LocalCalls.class))
                .allSatisfy(row -> assertThat(row.times()).allMatch(time -> time > 0))
                .extracting(Row::what)
                .contains(
                        "echo TWO_LONGS BARE_PYTHON", "echo BASKET PYTHON", "echo BASKET MODULE", "echo TWO_LONGS TCP")
                .hasSize(10);
    }

    @Test
    void everyKindOfCallOfAnObjectIsMeasured() throws Exception {
        assertThat(aMoment(1).run(RemoteObjects.class))
                .allSatisfy(row -> assertThat(row.times()).allMatch(time -> time > 0))
                .extracting(Row::what)
                .containsExactlyInAnyOrder("plain", "object", "callback", "element");
    }

    @Test
    void compilationIsMeasuredWithTheProcessorAndWithout() throws Exception {
        assertThat(aMoment(1).run(Compile.class))
                .extracting(Row::what)
                .containsExactlyInAnyOrder("compile 5 NONE", "compile 5 GRAFT");
    }

    @Test
    void theGeneratedCodecGivesBackWhatItWasGiven() {
        assertThat(GeneratedCodec.thereAndBack(Basket.sample())).isEqualTo(Basket.sample());
    }

    /** Says why calls of Python are not measured here; where there has to be one that is a failure. */
    private static void requirePython() throws Exception {
        LocalCalls calls = new LocalCalls();
        try {
            calls.open();
        } catch (GraftConfigurationException e) {
            if (Boolean.parseBoolean(System.getenv("PYTHON_REQUIRED"))) {
                throw e;
            }
            Assumptions.abort("calls of Python are not measured: " + e.getMessage());
        }
        calls.close();
    }
}
