package dev.graft.runtime.process;

import static org.assertj.core.api.Assertions.assertThat;

import dev.graft.runtime.guest.ThreadEnd;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Frames that many threads send at once. */
@Timeout(60)
class LineTest {
    private static final int THREADS = 6;
    private static final int FRAMES = 2_000;

    /** Short ones are written by their senders, the others by the line; the last do not fit in its buffer beside another one. */
    private static final int[] SIZES = {0, 100, 8_000, 20_000, 50_000};

    private final CountDownLatch all = new CountDownLatch(THREADS * FRAMES);
    private final CountDownLatch ended = new CountDownLatch(1);
    private final Map<Long, Long> last = new ConcurrentHashMap<>();
    private final List<String> wrong = new ArrayList<>();
    private Line from;
    private Line to;

    @BeforeEach
    void connect() throws Exception {
        try (ServerSocket server = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            Socket one = new Socket(server.getInetAddress(), server.getLocalPort());
            from = new Line(one, "test-from", frame -> {}, () -> {});
            to = new Line(server.accept(), "test-to", this::received, ended::countDown);
        }
        from.start();
        to.start();
    }

    @AfterEach
    void close() {
        from.close();
        to.close();
    }

    /** The frame says who sent it, which one of the sender's it is, and its size. */
    private void received(Frame frame) {
        long before = last.getOrDefault(frame.id(), -1L);
        if (frame.object() != before + 1 || frame.payload().length != frame.method()) {
            wrong.add(frame.object() + " of " + frame.id() + " after " + before + ", " + frame.payload().length
                    + " bytes");
        }
        last.put(frame.id(), frame.object());
        all.countDown();
    }

    private void send(long sender) {
        for (long i = 0; i < FRAMES; i++) {
            int size = SIZES[(int) (i * 7 + sender) % SIZES.length];
            Frame.Kind kind = i % 3 == 0 ? Frame.Kind.RELEASE : Frame.Kind.CALL;
            from.send(new Frame(kind, sender, 0, i, 0, size, new byte[size]));
        }
    }

    @Test
    void theyComeWholeAndInTheOrderOfEachSender() throws Exception {
        for (long i = 0; i < THREADS; i++) {
            long sender = i;
            Runnable sending = () -> send(sender);
            Thread thread = new Thread(sender == 0 ? sending : ThreadEnd.after(sending), "test-sender-" + sender);
            thread.setDaemon(true);
            thread.start();
        }

        while (!all.await(10, TimeUnit.MILLISECONDS)) {
            assertThat(ended.getCount()).as("the line is broken: %s", wrong).isEqualTo(1);
        }
        assertThat(wrong).isEmpty();
    }
}
