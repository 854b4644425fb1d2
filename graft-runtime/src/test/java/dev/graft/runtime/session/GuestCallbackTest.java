package dev.graft.runtime.session;

import static org.assertj.core.api.Assertions.assertThat;

import dev.graft.runtime.generated.Binding;
import dev.graft.runtime.generated.Codecs;
import dev.graft.runtime.generated.ContractMethod;
import dev.graft.runtime.generated.MessageReader;
import dev.graft.runtime.generated.MessageWriter;
import dev.graft.runtime.generated.Skeleton;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** What a guest calls in this process, whose result comes later. */
@Timeout(60)
class GuestCallbackTest {
    private final Network network = Network.ofNativeCode(new NoMachinery());
    private final CompletableFuture<Integer> result = new CompletableFuture<>();
    private final Later later = () -> result;
    private final GuestObjects objects =
            new GuestObjects("fake", List.of(new LaterSkeleton()), contract -> later, network, new NoMachinery());

    @AfterEach
    void close() {
        network.close(Duration.ZERO);
    }

    private interface Later {
        CompletableFuture<Integer> number();
    }

    private static final class LaterSkeleton extends Skeleton<Later> {
        private final ContractMethod number = method("number()", 1);

        LaterSkeleton() {
            super(Later.class, "later");
        }

        @Override
        public Later stub(Binding<Later> binding) {
            throw new UnsupportedOperationException(number.signature());
        }

        @Override
        public void invoke(int method, Later target, MessageReader in, MessageWriter out) {
            out.later(target.number(), (to, value) -> Codecs.INT.write(to, 1, value));
        }
    }

    /** It calls, and is not called. */
    private static final class Caller extends BareGuest {
        @Override
        public byte[] call(long object, int contract, int method, byte[] payload) {
            throw new UnsupportedOperationException();
        }

        @Override
        public void release(long object) {}
    }

    private CompletableFuture<byte[]> called(CompletableFuture<Thread> caller) {
        objects.connect(new Caller());
        CompletableFuture<byte[]> reply = new CompletableFuture<>();
        Thread thread = new Thread(() -> {
            caller.complete(Thread.currentThread());
            reply.complete(objects.call(-1, 0, 0, new byte[2]));
        });
        thread.start();
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(20);
        while (thread.getState() != Thread.State.WAITING) {
            assertThat(System.nanoTime())
                    .as("it waits, and is %s", thread.getState())
                    .isLessThan(end);
            Thread.onSpinWait();
        }
        return reply;
    }

    @Test
    void theGuestWaitsForIt() throws Exception {
        CompletableFuture<byte[]> reply = called(new CompletableFuture<>());
        result.complete(7);

        assertThat(reply.get(20, TimeUnit.SECONDS)).containsExactly(0, 0, 0, 8, 7);
    }

    @Test
    void nobodyWaitsForItWhenItsThreadIsInterrupted() throws Exception {
        CompletableFuture<Thread> caller = new CompletableFuture<>();
        CompletableFuture<byte[]> reply = called(caller);
        caller.join().interrupt();

        assertThat(reply.get(20, TimeUnit.SECONDS)).startsWith(2);
        assertThat(result).isCancelled();
    }
}
