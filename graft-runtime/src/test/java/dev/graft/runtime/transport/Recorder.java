package dev.graft.runtime.transport;

import java.util.Arrays;
import java.util.Objects;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/** A handler that remembers what it was told. */
class Recorder implements FrameHandler {
    static final int SECONDS = 20;

    final Connection connection;
    final BlockingQueue<byte[]> frames = new LinkedBlockingQueue<>();
    final CompletableFuture<TransportException> end = new CompletableFuture<>();
    final AtomicInteger writables = new AtomicInteger();
    final AtomicInteger ends = new AtomicInteger();
    final AtomicInteger afterTheEnd = new AtomicInteger();
    volatile int maxFrame = 1 << 20;

    Recorder(Connection connection) {
        this.connection = connection;
    }

    @Override
    public int maxFrame() {
        return maxFrame;
    }

    @Override
    public void frame(byte[] bytes, int offset, int length) {
        afterTheEnd.addAndGet(ends.get());
        frames.add(Arrays.copyOfRange(bytes, offset, offset + length));
    }

    @Override
    public void writable() {
        afterTheEnd.addAndGet(ends.get());
        writables.incrementAndGet();
    }

    @Override
    public void closed(TransportException cause) {
        ends.incrementAndGet();
        end.complete(cause);
    }

    byte[] take() throws InterruptedException {
        return Objects.requireNonNull(frames.poll(SECONDS, TimeUnit.SECONDS), "no frame came");
    }

    TransportException awaitEnd() throws Exception {
        return end.get(SECONDS, TimeUnit.SECONDS);
    }
}
