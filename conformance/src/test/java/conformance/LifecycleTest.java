package conformance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.graft.runtime.GraftConfigurationException;
import dev.graft.runtime.GraftUnavailableException;
import dev.graft.runtime.Hypertube;
import dev.graft.testkit.Mode;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.time.temporal.ChronoUnit;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A tube owns what it starts and leaves nothing behind. */
class LifecycleTest {
    /** But for those that look after a runtime that another test has started, which lasts as long as the process. */
    private static Set<String> graftThreads() {
        return Thread.getAllStackTraces().keySet().stream()
                .filter(Thread::isAlive)
                .map(Thread::getName)
                .filter(name -> name.startsWith("graft-") && !name.startsWith("graft-guest"))
                .collect(Collectors.toSet());
    }

    @ParameterizedTest
    @EnumSource
    void closingLeavesNoThreadAndNoPort(Mode mode) throws Exception {
        Eventually.until("earlier tests are over", () -> graftThreads().isEmpty());
        String address;
        try (Wiring<Probe> wiring = Wiring.open(mode, Probe.class, new ProbeImpl())) {
            wiring.stub.add(1, 1);
            address = wiring.address();
            assertThat(graftThreads().isEmpty()).isEqualTo(!mode.hasTwoSides());
        }
        assertThat(graftThreads()).isEmpty();
        if (mode.isRemote()) {
            int port = java.net.URI.create(address).getPort();
            new ServerSocket(port, 1, InetAddress.getLoopbackAddress()).close();
        }
    }

    @Test
    void closingTwiceIsClosingOnce() {
        Wiring<Probe> wiring = Wiring.open(Mode.TCP, Probe.class, new ProbeImpl());
        wiring.close();
        wiring.close();
    }

    @Test
    void callsAfterTheEndFailInWords() {
        Wiring<Probe> wiring = Wiring.open(Mode.TCP, Probe.class, new ProbeImpl());
        wiring.close();
        assertThatThrownBy(() -> wiring.stub.add(1, 1))
                .isInstanceOf(GraftUnavailableException.class)
                .hasMessageContaining("closed");
    }

    @Test
    void awaitShutdownWaitsForClose() throws Exception {
        Hypertube tube =
                Hypertube.builder().provide(Probe.class, new ProbeImpl()).open();
        CountDownLatch over = new CountDownLatch(1);
        Thread thread = new Thread(() -> {
            try {
                tube.awaitShutdown();
                over.countDown();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        });
        thread.start();
        Eventually.until("it waits", () -> thread.getState() == Thread.State.WAITING);
        assertThat(over.getCount()).isOne();
        tube.close();
        over.await();
    }

    @Test
    void openConnectsToNothing() {
        try (Hypertube tube =
                Hypertube.builder().connection("host=tcp://127.0.0.1:1").open()) {
            assertThat(tube.graft(Probe.class)).isNotNull();
        }
    }

    @Test
    void aPortInUseIsSaidInWords() throws Exception {
        try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            assertThatThrownBy(() -> Hypertube.builder()
                            .provide(Probe.class, new ProbeImpl())
                            .listen("tcp://127.0.0.1:" + taken.getLocalPort())
                            .open())
                    .isInstanceOf(GraftUnavailableException.class)
                    .hasMessageContaining(String.valueOf(taken.getLocalPort()))
                    .hasMessageContaining("in use");
        }
        Eventually.until(
                "nothing stays of the tube that did not open",
                () -> graftThreads().isEmpty());
    }

    @Test
    void listeningWithNothingToServeIsAMistake() {
        assertThatThrownBy(() -> Hypertube.builder().listen("tcp://127.0.0.1:0").open())
                .isInstanceOf(GraftConfigurationException.class)
                .hasMessageContaining("nothing to serve");
    }

    @Test
    void closingByAnInterruptedThreadLeavesNothingEither() {
        Eventually.until("earlier tests are over", () -> graftThreads().isEmpty());
        Wiring<Probe> wiring = Wiring.open(Mode.TCP, Probe.class, new ProbeImpl());
        wiring.stub.add(1, 1);
        Thread.currentThread().interrupt();
        try {
            wiring.close();
        } finally {
            assertThat(Thread.interrupted()).isTrue();
        }
        Eventually.until("no thread stays", () -> graftThreads().isEmpty());
    }

    @Test
    void theGraceMayBeForever() {
        Wiring<Probe> wiring = Wiring.open(Mode.TCP, Probe.class, new ProbeImpl());
        wiring.stub.add(1, 1);
        wiring.caller.close(ChronoUnit.FOREVER.getDuration());
        wiring.callee.close(ChronoUnit.FOREVER.getDuration());
        assertThat(graftThreads()).isEmpty();
    }
}
