package conformance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import conformance.parity.Parity;
import dev.graft.runtime.GraftReferenceException;
import dev.graft.runtime.Hypertube;
import dev.graft.testkit.GraftTest;
import dev.graft.testkit.Mode;
import dev.graft.testkit.Provides;
import java.io.IOException;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A contract may leave {@code close()} as {@code AutoCloseable} declares it. */
class InheritedCloseTest {
    private final AtomicInteger closed = new AtomicInteger();

    /** A drawer in a drawer. */
    private final class Made implements Drawer {
        private final AtomicInteger taken = new AtomicInteger();
        private final String why;

        Made(String why) {
            this.why = why;
        }

        @Override
        public int take() {
            return taken.incrementAndGet();
        }

        @Override
        public Drawer broken(String how) {
            return new Made(how);
        }

        @Override
        public void close() throws IOException {
            closed.incrementAndGet();
            if (!why.isEmpty()) {
                throw new IOException(why);
            }
        }
    }

    @Provides
    Drawer drawer() {
        return new Made("");
    }

    @GraftTest
    @Parity("References: close() of AutoCloseable itself, with what it throws")
    void whatItThrowsArrivesAsItself(Drawer stub) throws Exception {
        try (Drawer inner = stub.broken("")) {
            assertThat(inner.take()).isEqualTo(1);
        }
        assertThat(closed).hasValue(1);
        Drawer broken = stub.broken("jammed");
        assertThatThrownBy(broken::close).isExactlyInstanceOf(IOException.class).hasMessage("jammed");
        assertThat(closed).hasValue(2);
    }

    @ParameterizedTest
    @EnumSource(names = {"TCP", "WEBSOCKET"})
    void maskedItDeclaresNothing(Mode mode) {
        try (Hypertube callee = Wiring.callee(mode, Drawer.class, new Made(""), "errors=masked");
                Hypertube caller = Wiring.caller(callee)) {
            assertThatThrownBy(caller.graft(Drawer.class).broken("jammed")::close)
                    .isExactlyInstanceOf(IOException.class)
                    .hasMessageContaining("withheld by the callee (errors=masked)");
        }
    }

    @GraftTest(modes = {Mode.CHECKED, Mode.COPIED, Mode.ISOLATED, Mode.TCP, Mode.WEBSOCKET})
    void itEndsTheReference(Drawer stub) throws Exception {
        Drawer inner = stub.broken("");
        inner.close();
        inner.close();
        assertThat(closed).hasValue(1);
        assertThatThrownBy(inner::take).isExactlyInstanceOf(GraftReferenceException.class);
    }
}
