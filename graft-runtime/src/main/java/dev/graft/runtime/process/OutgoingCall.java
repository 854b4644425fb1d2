package dev.graft.runtime.process;

import dev.graft.runtime.guest.GuestException;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * A call whose end a thread waits for. Meanwhile that thread runs what the other side calls within it, so that a callback finds
 * itself where it would be without a process between.
 */
final class OutgoingCall {
    private final BlockingQueue<Event> events = new LinkedBlockingQueue<>();

    /** What the thread that waits hears of. */
    private sealed interface Event {}

    /** To be run by it. */
    private record Part(Runnable run) implements Event {}

    /** The end: a reply, or what is thrown instead. */
    private record End(byte[] reply, GuestException.@Nullable Kind failure, String message) implements Event {}

    /** What happens to a call that nobody waits for any more. */
    interface GivingUp {
        /** Tells the other side. */
        void cancel();

        /** So long the other side may take to end it then, in nanoseconds. */
        long patience();

        /** It did not: brings about the end of the call by force. */
        void overdue();
    }

    void run(Runnable part) {
        events.add(new Part(part));
    }

    void replied(byte[] reply) {
        events.add(new End(reply, null, ""));
    }

    void failed(GuestException.Kind failure, String message) {
        events.add(new End(new byte[0], failure, message));
    }

    /**
     * Waits for the end. An interruption gives the call up, and stays visible; it does not end the wait.
     *
     * @param limit so long it may take at all, in nanoseconds
     * @throws GuestException if the call has failed
     */
    byte[] await(long limit, GivingUp givingUp) {
        boolean interrupted = false;
        long last = end(limit);
        try {
            while (true) {
                Event event;
                try {
                    event = last == Long.MAX_VALUE
                            ? events.take()
                            : events.poll(Math.max(0, last - System.nanoTime()), TimeUnit.NANOSECONDS);
                } catch (InterruptedException e) {
                    if (!interrupted) {
                        interrupted = true;
                        last = Math.min(last, end(givingUp.patience()));
                        givingUp.cancel();
                    }
                    continue;
                }
                if (event == null) {
                    givingUp.overdue();
                    last = Long.MAX_VALUE;
                } else if (event instanceof Part part) {
                    if (interrupted) {
                        Thread.currentThread().interrupt(); // which what is called now is to see
                    }
                    part.run().run();
                } else if (event instanceof End end) {
                    return reply(end);
                }
            }
        } finally {
            if (interrupted) {
                Thread.currentThread().interrupt();
            }
        }
    }

    private static long end(long nanos) {
        return nanos == Long.MAX_VALUE ? Long.MAX_VALUE : System.nanoTime() + nanos;
    }

    private static byte[] reply(End end) {
        if (end.failure != null) {
            throw new GuestException(end.failure, end.message, null);
        }
        return end.reply;
    }
}
