package dev.graft.runtime.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.graft.runtime.guest.Guest;
import dev.graft.runtime.guest.GuestException;
import dev.graft.runtime.guest.GuestHost;
import dev.graft.runtime.guest.GuestRuntime;
import dev.graft.runtime.guest.GuestSpec;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

/** Runtimes that lack something that they need. */
class LoadingTest {
    private static final GuestSpec NOTHING =
            new GuestSpec(List.of(), Optional.empty(), List.of(), List.of(), List.of(), new GuestHost() {
                @Override
                public byte[] call(long object, int contract, int method, byte[] payload) {
                    return payload;
                }

                @Override
                public void release(long object) {}
            });

    /** Fails as it is told to. */
    private record Lacking(Error error) implements GuestRuntime {
        @Override
        public String name() {
            return "dotnet";
        }

        @Override
        public Guest open(GuestSpec spec) {
            throw error;
        }
    }

    @Test
    void aMissingLibraryIsToldWithWhatToDo() {
        NoClassDefFoundError error = new NoClassDefFoundError("com/sun/jna/Platform");
        error.initCause(new ClassNotFoundException("com.sun.jna.Platform"));

        assertThatThrownBy(() -> Loading.open(new Lacking(error), NOTHING))
                .isInstanceOf(GuestException.class)
                .hasMessage("runtime=dotnet needs a library that is not on the class path: there is no class"
                        + " com.sun.jna.Platform. Add all that graft-dotnet depends on")
                .hasCause(error);
    }

    @Test
    void aClassThatCouldNotBeInitializedIsNotTakenForAMissingOne() {
        NoClassDefFoundError error = new NoClassDefFoundError("Could not initialize class shop.Pricing");

        assertThatThrownBy(() -> Loading.open(new Lacking(error), NOTHING)).isSameAs(error);
    }

    /** Never done. */
    private static final class Endless implements GuestRuntime {
        private final CountDownLatch interrupted = new CountDownLatch(1);

        @Override
        public String name() {
            return "dotnet";
        }

        @Override
        public Guest open(GuestSpec spec) {
            try {
                new CountDownLatch(1).await();
            } catch (InterruptedException e) {
                interrupted.countDown();
            }
            throw new GuestException("interrupted", null);
        }
    }

    @Test
    void modulesThatAreNeverLoadedAreGivenUp() throws Exception {
        Endless endless = new Endless();

        assertThatThrownBy(() -> Loading.open(endless, NOTHING, Duration.ofMillis(1_000)))
                .isInstanceOf(GuestException.class)
                .hasMessageContaining("were not loaded within 1 s")
                .hasMessageContaining("begin nothing that waits");
        assertThat(endless.interrupted.await(20, TimeUnit.SECONDS)).isTrue();
    }
}
