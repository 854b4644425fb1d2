package conformance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;

import dev.graft.Graft;
import dev.graft.runtime.GraftConfigurationException;
import dev.graft.runtime.Hypertube;
import dev.graft.runtime.Route;
import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;

/** Which implementation a graft has, and when it is made. */
class ProvidingTest {
    /** One half of a circle. */
    @Graft
    interface Ping {
        int ping(int n);
    }

    /** The other half. */
    @Graft
    interface Pong {
        int pong(int n);
    }

    /** Has the name of another. */
    @Graft("ping")
    interface Impostor {
        void nothing();
    }

    /** Shares its environment variable with another. */
    @Graft("Ping")
    interface Shouting {
        void nothing();
    }

    /** No contract. */
    interface Plain {}

    private record Pinger(Pong pong) implements Ping {
        @Override
        public int ping(int n) {
            return n == 0 ? 0 : pong.pong(n - 1) + 1;
        }
    }

    private record Ponger(Ping ping) implements Pong {
        @Override
        public int pong(int n) {
            return n == 0 ? 0 : ping.ping(n - 1) + 1;
        }
    }

    private static Object field(Object stub, String name) throws ReflectiveOperationException {
        Field field = stub.getClass().getDeclaredField(name);
        field.setAccessible(true);
        assertThat(Modifier.isFinal(field.getModifiers())).isTrue();
        return field.get(stub);
    }

    @Test
    void inMemoryTheStubHoldsTheImplementationInAFinalField() throws Exception {
        ProbeImpl probe = new ProbeImpl();
        try (Hypertube tube = Hypertube.builder().provide(Probe.class, probe).open()) {
            assertThat(field(tube.graft(Probe.class), "target")).isSameAs(probe);
        }
    }

    @Test
    void factoriesMayNeedEachOtherInACircle() throws Exception {
        try (Hypertube tube = circle("")) {
            assertThat(tube.graft(Ping.class).ping(7)).isEqualTo(7);
            assertThat(tube.graft(Pong.class).pong(8)).isEqualTo(8);
            assertThat(field(tube.graft(Ping.class), "target")).isInstanceOf(Pinger.class);
            assertThat(field(tube.graft(Pong.class), "target")).isInstanceOf(Ponger.class);
        }
    }

    @Test
    void aCircleWorksWhereValuesAreCopiedToo() throws Exception {
        try (Hypertube tube = circle("isolation=copied")) {
            assertThat(tube.graft(Ping.class).ping(7)).isEqualTo(7);
            assertThat(tube.graft(Pong.class).pong(8)).isEqualTo(8);
            assertThat(field(tube.graft(Ping.class), "target")).isNull();
        }
    }

    @Test
    void aCircleWorksWhereCallsAreCheckedToo() {
        try (Hypertube tube = circle("isolation=checked")) {
            assertThat(tube.graft(Ping.class).ping(7)).isEqualTo(7);
            assertThat(tube.graft(Pong.class).pong(8)).isEqualTo(8);
            assertThat(tube.explain()).contains("isolation=checked");
        }
    }

    private static Hypertube circle(String connection) {
        Hypertube.Builder builder = Hypertube.builder()
                .provideWith(Ping.class, inside -> new Pinger(inside.graft(Pong.class)))
                .provideWith(Pong.class, inside -> new Ponger(inside.graft(Ping.class)));
        return connection.isEmpty()
                ? builder.open()
                : builder.connection(connection).open();
    }

    @Test
    void aCircleWorksWhenServedToo() {
        try (Hypertube callee = Hypertube.builder()
                        .provideWith(Ping.class, inside -> new Pinger(inside.graft(Pong.class)))
                        .provideWith(Pong.class, inside -> new Ponger(inside.graft(Ping.class)))
                        .listen("tcp://127.0.0.1:0")
                        .open();
                Hypertube caller = Hypertube.builder()
                        .connection("host=" + callee.addresses().get(0))
                        .open()) {
            assertThat(caller.graft(Ping.class).ping(3)).isEqualTo(3);
        }
    }

    @Test
    void aStubCalledInsideItsOwnFactorySaysSo() {
        try (Hypertube tube = Hypertube.builder()
                .provideWith(Ping.class, inside -> new Pinger(inside.graft(Pong.class)))
                .provideWith(Pong.class, inside -> {
                    inside.graft(Ping.class).ping(1);
                    return new Ponger(inside.graft(Ping.class));
                })
                .open()) {
            assertThatThrownBy(() -> tube.graft(Ping.class))
                    .isInstanceOf(GraftConfigurationException.class)
                    .hasMessageContaining("after open()");
        }
    }

    @Test
    void anImplementationIsMadeOnceWhenItIsFirstNeeded() {
        AtomicInteger made = new AtomicInteger();
        try (Hypertube tube = Hypertube.builder()
                .provideWith(Probe.class, inside -> {
                    made.incrementAndGet();
                    return new ProbeImpl();
                })
                .open()) {
            assertThat(made).hasValue(0);
            tube.graft(Probe.class);
            new ProbeStub(tube);
            tube.graft(Probe.class);
            assertThat(made).hasValue(1);
        }
    }

    @Test
    void theTubeClosesWhatItMadeAndNothingElse() {
        AtomicInteger closed = new AtomicInteger();
        class Closeable extends ProbeImpl implements AutoCloseable {
            @Override
            public void close() {
                closed.incrementAndGet();
            }
        }
        try (Hypertube tube = Hypertube.builder()
                .provideWith(Probe.class, inside -> new Closeable())
                .open()) {
            tube.graft(Probe.class);
        }
        assertThat(closed).hasValue(1);
        try (Hypertube tube =
                Hypertube.builder().provide(Probe.class, new Closeable()).open()) {
            tube.graft(Probe.class);
        }
        assertThat(closed).hasValue(1);
    }

    @Test
    void nobodyProvidingAContractIsSaidWithTheWaysOut() {
        try (Hypertube tube = Hypertube.open()) {
            assertThatThrownBy(() -> tube.graft(Probe.class))
                    .isInstanceOf(GraftConfigurationException.class)
                    .hasMessageContaining("conformance.Probe")
                    .hasMessageContaining("GraftModule")
                    .hasMessageContaining("graft.connection.probe");
        }
    }

    @Test
    void twoProvidersInCodeAreAMistake() {
        assertThatThrownBy(() -> Hypertube.builder()
                        .provide(Probe.class, new ProbeImpl())
                        .provideWith(Probe.class, tube -> new ProbeImpl())
                        .open())
                .isInstanceOf(GraftConfigurationException.class)
                .hasMessageContaining("twice")
                .hasMessageContaining("conformance.Probe");
    }

    @Test
    void twoContractsOfOneNameAreAMistakeThatNamesBoth() {
        assertThatThrownBy(() -> Hypertube.builder()
                        .provide(Ping.class, n -> n)
                        .provide(Impostor.class, () -> {})
                        .open())
                .isInstanceOf(GraftConfigurationException.class)
                .hasMessageContaining("ProvidingTest$Ping")
                .hasMessageContaining("ProvidingTest$Impostor");
    }

    @Test
    void twoNamesOfOneEnvironmentVariableAreAMistakeThatNamesBoth() {
        assertThatThrownBy(() -> Hypertube.builder()
                        .provide(Ping.class, n -> n)
                        .provide(Shouting.class, () -> {})
                        .open())
                .isInstanceOf(GraftConfigurationException.class)
                .hasMessageContaining("GRAFT_CONNECTION_PING")
                .hasMessageContaining("\"Ping\"")
                .hasMessageContaining("\"ping\"");
    }

    @Test
    void anInterfaceThatIsNoContractIsSaidToBeNone() {
        try (Hypertube tube = Hypertube.open()) {
            assertThatThrownBy(() -> tube.graft(Plain.class))
                    .isInstanceOf(GraftConfigurationException.class)
                    .hasMessageContaining("@Graft");
        }
    }

    @Test
    void aFactoryThatFailsIsNamedWithItsCause() {
        try (Hypertube tube = Hypertube.builder()
                .provideWith(Probe.class, inside -> {
                    throw new IllegalStateException("no database");
                })
                .open()) {
            assertThatThrownBy(() -> tube.graft(Probe.class))
                    .isInstanceOf(GraftConfigurationException.class)
                    .hasMessageContaining("probe")
                    .hasMessageContaining("no database")
                    .hasRootCauseInstanceOf(IllegalStateException.class);
        }
    }

    @Test
    void aFactoryThatFailsIsNamedToWhoMakesTheStubToo() {
        try (Hypertube tube = Hypertube.builder()
                .provideWith(Probe.class, inside -> {
                    throw new IllegalStateException("no database");
                })
                .open()) {
            for (int i = 0; i < 2; i++) {
                assertThatThrownBy(() -> new ProbeStub(tube))
                        .isInstanceOf(GraftConfigurationException.class)
                        .hasMessageContaining("no database");
            }
        }
    }

    @Test
    void aCallThatComesBeforeItsImplementationSaysSo() throws Exception {
        AtomicReference<Throwable> failure = new AtomicReference<>();
        try (Hypertube tube = Hypertube.builder()
                .provideWith(Ping.class, inside -> {
                    Ping early = inside.graft(Ping.class);
                    run(() -> failure.set(catchThrowable(() -> early.ping(1))));
                    return n -> n;
                })
                .open()) {
            assertThat(tube.graft(Ping.class).ping(1)).isEqualTo(1);
            assertThat(failure.get())
                    .isInstanceOf(GraftConfigurationException.class)
                    .hasMessageContaining("call them after open()");
        }
    }

    private static void run(Runnable task) {
        Thread thread = new Thread(task);
        thread.start();
        Eventually.until("it has run", () -> !thread.isAlive());
    }

    @Test
    void explainDoesNotStandInTheWayOfAFactory() {
        AtomicReference<Thread> explaining = new AtomicReference<>();
        try (Hypertube tube = Hypertube.builder()
                .provideWith(Ping.class, inside -> {
                    Thread thread = new Thread(inside::explain);
                    thread.setDaemon(true);
                    thread.start();
                    explaining.set(thread);
                    Eventually.until("it waits for the factory", () -> thread.getState() == Thread.State.WAITING);
                    return new Pinger(inside.graft(Pong.class));
                })
                .connection("name=pong;host=tcp://127.0.0.1:9")
                .open()) {
            AtomicReference<Ping> made = new AtomicReference<>();
            Thread making = new Thread(() -> made.set(tube.graft(Ping.class)));
            making.setDaemon(true);
            making.start();
            Eventually.until("it is made", () -> made.get() != null);
            Eventually.until("it is explained", () -> !explaining.get().isAlive());
        }
    }

    @Test
    void routesAndExplainSayWhereEachGraftIsAndWhy() {
        try (Hypertube tube = Hypertube.builder()
                .provide(Ping.class, n -> n)
                .connection("name=pong;host=tcp://127.0.0.1:9;timeout=1s")
                .connection("name=typo;host=inmemory")
                .open()) {
            tube.graft(Pong.class);
            assertThat(tube.routes()).extracting(Route::graft).containsExactly("ping", "pong");
            Route pong = tube.routes().get(1);
            assertThat(pong.mode()).isEqualTo(Route.Mode.REMOTE);
            assertThat(pong.connection()).contains("tcp://127.0.0.1:9");
            assertThat(pong.source()).isEqualTo("code");
            assertThat(tube.explain()).contains("ping", "in memory", "pong", "tcp://127.0.0.1:9", "typo");
        }
    }

    @Test
    void incomingCallsGoToTheProvidersOfTheTubeAndNotOn() {
        try (Hypertube callee = Hypertube.builder()
                        .provide(Ping.class, n -> 42)
                        .connection("name=ping;host=tcp://127.0.0.1:9")
                        .listen("tcp://127.0.0.1:0")
                        .open();
                Hypertube caller = Hypertube.builder()
                        .connection("host=" + callee.addresses().get(0))
                        .open()) {
            assertThat(caller.graft(Ping.class).ping(1)).isEqualTo(42);
        }
    }
}
