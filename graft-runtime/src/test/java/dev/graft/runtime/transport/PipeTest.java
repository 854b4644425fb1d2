package dev.graft.runtime.transport;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(30)
class PipeTest {
    private static final Executor NOBODY = task -> {
        throw new RejectedExecutionException("nobody");
    };

    private final Side here = new Side();
    private final Side there = new Side();

    /** Takes note of what comes. */
    private static class Side implements FrameHandler {
        final List<String> frames = Collections.synchronizedList(new ArrayList<>());
        final AtomicInteger closed = new AtomicInteger();
        final AtomicInteger writable = new AtomicInteger();
        Connection connection;

        FrameHandler on(Connection made) {
            connection = made;
            return this;
        }

        void send(String text) {
            byte[] bytes = ("<" + text + ">").getBytes(StandardCharsets.UTF_8);
            connection.send(bytes, 1, bytes.length - 2);
        }

        @Override
        public int maxFrame() {
            return Integer.MAX_VALUE;
        }

        @Override
        public void frame(byte[] bytes, int offset, int length) {
            frames.add(new String(bytes, offset, length, StandardCharsets.UTF_8));
        }

        @Override
        public void writable() {
            writable.incrementAndGet();
        }

        @Override
        public void closed(TransportException cause) {
            closed.incrementAndGet();
        }
    }

    @Test
    void whatOneSideSendsTheOtherHearsBothWays() {
        Pipe.open("far", NOBODY, here::on, there::on);
        here.send("a");
        there.send("b");
        here.send("c");

        assertThat(there.frames).containsExactly("a", "c");
        assertThat(here.frames).containsExactly("b");
        assertThat(here.connection.remote()).isEqualTo("far");
    }

    @Test
    void aSideMayBeSentToWhileItIsBeingMade() {
        Pipe.open(
                "far",
                NOBODY,
                connection -> {
                    here.on(connection);
                    here.send("hello");
                    return here;
                },
                connection -> {
                    there.on(connection);
                    there.send("early");
                    return there;
                });

        assertThat(there.frames).containsExactly("hello");
        assertThat(here.frames).containsExactly("early");
    }

    @Test
    void aFrameThatIsSentWithTheNextKeepsItsPlace() {
        Pipe.open("far", NOBODY, here::on, there::on);
        here.connection.sendWithNext(new byte[] {'x'}, 0, 1);
        assertThat(there.frames).isEmpty();
        here.send("y");

        assertThat(there.frames).containsExactly("x", "y");
    }

    @Test
    void framesOfManySendersComeOneAtATimeAndNoneIsLost() throws Exception {
        AtomicInteger inside = new AtomicInteger();
        AtomicInteger most = new AtomicInteger();
        Side counting = new Side() {
            @Override
            public void frame(byte[] bytes, int offset, int length) {
                most.accumulateAndGet(inside.incrementAndGet(), Math::max);
                super.frame(bytes, offset, length);
                inside.decrementAndGet();
            }
        };
        Pipe.open("far", task -> new Thread(task).start(), here::on, counting::on);
        List<Thread> senders = new ArrayList<>();
        for (int i = 0; i < 4; i++) {
            String name = "s" + i + ":";
            Thread sender = new Thread(() -> {
                for (int n = 0; n < 5_000; n++) {
                    here.send(name + n);
                }
            });
            senders.add(sender);
            sender.start();
        }
        for (Thread sender : senders) {
            sender.join();
        }
        CountDownLatch all = new CountDownLatch(1);
        while (counting.frames.size() < 20_000) {
            assertThat(all.await(1, TimeUnit.MILLISECONDS)).isFalse();
        }

        assertThat(most).hasValue(1);
        for (int i = 0; i < 4; i++) {
            String name = "s" + i + ":";
            assertThat(List.copyOf(counting.frames).stream().filter(frame -> frame.startsWith(name)))
                    .hasSize(5_000)
                    .startsWith(name + 0, name + 1)
                    .endsWith(name + 4_998, name + 4_999);
        }
    }

    @Test
    void bothSidesHearOnceThatItIsClosedAndAfterWhatWasSent() {
        Pipe.open("far", NOBODY, here::on, there::on);
        here.send("last");
        here.connection.close();
        there.connection.close();
        here.send("too late");

        assertThat(there.frames).containsExactly("last");
        assertThat(here.closed).hasValue(1);
        assertThat(there.closed).hasValue(1);
    }

    @Test
    void aSideThatFailsLosesTheConnectionAndTheSenderIsUnharmed() {
        Side broken = new Side() {
            @Override
            public void frame(byte[] bytes, int offset, int length) {
                throw new IllegalStateException("broken");
            }
        };
        Pipe.open("far", NOBODY, here::on, broken::on);
        here.send("a");
        here.send("b");

        assertThat(here.closed).hasValue(1);
        assertThat(broken.closed).hasValue(1);
    }

    @Test
    void sendersAreHeldBackWhileTheOtherSideIsBusy() throws Exception {
        CountDownLatch began = new CountDownLatch(1);
        CountDownLatch go = new CountDownLatch(1);
        Side busy = new Side() {
            @Override
            public void frame(byte[] bytes, int offset, int length) {
                began.countDown();
                try {
                    go.await();
                } catch (InterruptedException e) {
                    throw new IllegalStateException(e);
                }
            }
        };
        Pipe.open("far", NOBODY, here::on, busy::on);
        Thread first = new Thread(() -> here.send("first"));
        first.start();
        began.await();
        byte[] megabyte = new byte[1 << 20];
        for (int i = 0; i < 5; i++) {
            here.connection.send(megabyte, 0, megabyte.length);
        }
        assertThat(here.connection.isWritable()).isFalse();
        go.countDown();
        first.join();

        assertThat(here.connection.isWritable()).isTrue();
        assertThat(here.writable).hasValue(1);
    }
}
