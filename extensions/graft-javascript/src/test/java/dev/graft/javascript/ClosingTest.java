package dev.graft.javascript;

import static guests.Conditions.await;
import static org.assertj.core.api.Assertions.assertThat;

import dev.graft.runtime.guest.GuestHost;
import dev.graft.runtime.guest.GuestSpec;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import weather.Bell;

/** A guest that is closed while it is called. */
@Timeout(60)
class ClosingTest {
    private static final byte[] RING = {0, 0, 10, 1, 'x'};

    @TempDir
    private Path folder;

    @Test
    void whoWaitsIsToldThatItIsClosed() throws Exception {
        JavaScript.JAVASCRIPT.require();
        Path module = Files.writeString(
                folder.resolve("never.mjs"), "export function ring() { return new Promise(() => {}); }");
        GuestSpec spec = new GuestSpec(
                List.of(module), Optional.empty(), List.of(described()), List.of(0), List.of(), new Nothing());
        JavaScriptGuest guest = JavaScriptGuest.open(NodeLibrary.loaded(), spec);
        FutureTask<byte[]> call = new FutureTask<>(() -> guest.call(0, 0, 0, RING));
        Thread caller = new Thread(call);
        caller.start();
        await("it waits", () -> caller.getState() == Thread.State.WAITING);

        guest.close();

        assertThat(Refusal.why(call.get(10, TimeUnit.SECONDS))).isEqualTo("the guest is closed");
        assertThat(Refusal.why(guest.call(0, 0, 0, RING))).isEqualTo("the guest is closed");
    }

    private static String described() throws Exception {
        try (InputStream description = Bell.class.getResourceAsStream("/META-INF/graft/weather/Bell.json")) {
            return new String(description.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private static final class Nothing implements GuestHost {
        @Override
        public byte[] call(long object, int contract, int method, byte[] payload) {
            throw new AssertionError("nothing is called");
        }

        @Override
        public void release(long object) {}
    }
}
