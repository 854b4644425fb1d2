package dev.graft.benchmarks.rounds;

import dev.graft.benchmarks.Payload;
import dev.graft.benchmarks.peers.Peer;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;

/** One thread that keeps so many calls under way without waiting for any of them. The first answer is looked at. */
final class Window extends Load implements Peer.Answer {
    private final Peer peer;
    private final int size;
    private final Semaphore places;
    private final AtomicBoolean looked = new AtomicBoolean();
    private final Thread thread;

    Window(Peer peer, Peer.AsyncCaller caller, int size) {
        this.peer = peer;
        this.size = size;
        places = new Semaphore(size);
        thread = start("window", peer, () -> {
            while (!over()) {
                if (places.tryAcquire(30, TimeUnit.SECONDS)) {
                    caller.call(this);
                } else {
                    throw new IllegalStateException("no call was answered within 30 s");
                }
            }
        });
    }

    @Override
    public void given(Object value) {
        try {
            if (!looked.get() && looked.compareAndSet(false, true)) {
                Payload.check(peer.expected(), value);
            }
            answered();
        } catch (RuntimeException e) {
            fail(e);
        } finally {
            places.release();
        }
    }

    @Override
    public void failed(Throwable thrown) {
        fail(thrown);
        places.release();
    }

    @Override
    void join() throws InterruptedException {
        thread.join(40_000);
        if (!places.tryAcquire(size, 30, TimeUnit.SECONDS)) {
            check();
            throw new IllegalStateException("a call was not answered within 30 s");
        }
    }
}
