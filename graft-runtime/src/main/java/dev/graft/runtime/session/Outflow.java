package dev.graft.runtime.session;

import dev.graft.runtime.generated.Streamed;
import dev.graft.runtime.wire.WireOutput;
import java.util.Objects;
import java.util.concurrent.Flow;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;

/**
 * A subscription of the other side: sends the elements that a publisher of this side gives, as many as were asked for.
 *
 * @param <T> the element
 */
final class Outflow<T> implements Flow.Subscriber<T> {
    private final IncomingCall call;
    private final Streamed<T> elements;
    private final Execution execution;
    private final Serving serving;
    private final AtomicLong wanted = new AtomicLong(); // and not yet asked for here
    private final AtomicInteger asking = new AtomicInteger();
    private volatile Flow.@Nullable Subscription subscription;
    private volatile boolean over;

    Outflow(IncomingCall call, Streamed<T> elements, Execution execution, Serving serving) {
        this.call = call;
        this.elements = elements;
        this.execution = execution;
        this.serving = serving;
    }

    /** Subscribes, on this thread. */
    void begin() {
        try {
            elements.subscribe(this);
        } catch (Throwable broken) { // the call ends with it, and so do the elements
            stop();
            throw broken;
        }
    }

    /** The other side wants so many more. For the thread that reads: publishers may work at once, and do so elsewhere. */
    void request(long count) {
        wanted.getAndAccumulate(count, Outflow::sum);
        if (asking.getAndIncrement() == 0) {
            serving.elsewhere(this::ask);
        }
    }

    /** Of any number and a bound, however often that is asked for. */
    static long sum(long wanted, long more) {
        long sum = wanted + more;
        return wanted > 0 && more > 0 && sum < 0 ? Long.MAX_VALUE : sum;
    }

    /** Hands on what is wanted, on one thread at a time. */
    private void ask() {
        int seen = 1;
        do {
            Flow.Subscription known = subscription;
            if (known != null && !over) {
                long count = wanted.getAndSet(0);
                if (count != 0) {
                    request(known, count);
                }
            }
            seen = asking.addAndGet(-seen);
        } while (seen != 0);
    }

    private void request(Flow.Subscription known, long count) {
        try {
            call.within(() -> known.request(count)); // below zero is the publisher's to refuse
        } catch (Throwable broken) { // it must not throw (rule 3.16), and nobody else would hear of it
            fail(broken);
        }
    }

    @Override
    public void onSubscribe(Flow.Subscription given) {
        if (subscription != null || over) {
            given.cancel();
            return;
        }
        subscription = given;
        if (over) {
            given.cancel();
        } else if (asking.getAndIncrement() == 0) {
            ask();
        }
    }

    @Override
    public void onNext(T element) {
        if (over) {
            return;
        }
        WireOutput frame;
        try {
            frame = execution.element(call.id(), elements, element);
        } catch (Throwable refused) { // a value's own code may throw anything, and all of it belongs to the subscriber
            fail(refused);
            return;
        }
        try {
            serving.send(frame);
        } catch (InterruptedException e) { // by whoever publishes, or because the other side has cancelled
            serving.withdraw(frame);
            fail(e);
            Thread.currentThread().interrupt();
        }
        frame.recycle();
    }

    @Override
    public void onError(Throwable failure) {
        Objects.requireNonNull(failure, "failure");
        if (!over) {
            over = true;
            call.ended(execution.failed(call.id(), failure));
        }
    }

    @Override
    public void onComplete() {
        if (!over) {
            over = true;
            call.ended(execution.complete(call.id()));
        }
    }

    private void fail(Throwable why) {
        stop();
        call.ended(execution.failed(call.id(), why));
    }

    /** The other side wants no more. */
    void stop() {
        over = true;
        Flow.Subscription known = subscription;
        if (known != null) {
            known.cancel();
        }
    }
}
