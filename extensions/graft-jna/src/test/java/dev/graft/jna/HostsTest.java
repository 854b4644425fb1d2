package dev.graft.jna;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.jna.Function;
import com.sun.jna.Native;
import com.sun.jna.Pointer;
import dev.graft.runtime.guest.GuestHost;
import java.util.ArrayList;
import java.util.List;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The functions that guests call, called by their addresses. */
class HostsTest {
    private final Hosts hosts = new Hosts();
    private final Function call = Function.getFunction(new Pointer(hosts.callAddress()));
    private final Function release = Function.getFunction(new Pointer(hosts.releaseAddress()));
    private final List<LogRecord> logged = new ArrayList<>();
    private final Logger logger = Logger.getLogger(Hosts.class.getName());
    private final Handler handler = new Handler() {
        @Override
        public void publish(LogRecord message) {
            logged.add(message);
        }

        @Override
        public void flush() {}

        @Override
        public void close() {}
    };

    /** Gives back what it gets, and fails without objects. */
    private static final class Echo implements GuestHost {
        final List<Long> released = new ArrayList<>();

        @Override
        public byte[] call(long object, int contract, int method, byte[] payload) {
            if (object == 0) {
                throw new IllegalStateException("no call");
            }
            return new byte[] {(byte) object, (byte) contract, (byte) method, payload[0]};
        }

        @Override
        public void release(long object) {
            if (object == 0) {
                throw new IllegalStateException("no release");
            }
            released.add(object);
        }
    }

    @BeforeEach
    void listen() {
        logger.addHandler(handler);
        logger.setUseParentHandlers(false);
    }

    @AfterEach
    void listenNoMore() {
        logger.removeHandler(handler);
        logger.setUseParentHandlers(true);
    }

    private byte[] call(long guest, long object) {
        Pointer reply = call.invokePointer(new Object[] {guest, object, 2, 3, new byte[] {4}, 1L});
        byte[] bytes = reply.getByteArray(Long.BYTES, (int) reply.getLong(0));
        Native.free(Pointer.nativeValue(reply));
        return bytes;
    }

    private void release(long guest, long object) {
        release.invokeVoid(new Object[] {guest, object});
    }

    @Test
    void aGuestCallsItsHostUntilItIsRemoved() {
        Echo echo = new Echo();
        long guest = hosts.add(echo);

        assertThat(call(guest, 1)).containsExactly(1, 2, 3, 4);
        release(guest, 7);
        hosts.remove(guest);
        assertThat(call(guest, 1)).isEmpty();
        release(guest, 8);

        assertThat(echo.released).containsExactly(7L);
        assertThat(logged).isEmpty();
    }

    @Test
    void whatAHostThrowsIsLogged() {
        long guest = hosts.add(new Echo());

        assertThat(call(guest, 0)).isEmpty();
        release(guest, 0);

        assertThat(logged)
                .extracting(message -> message.getThrown().getMessage())
                .containsExactly("no call", "no release");
    }
}
