package dev.graft.runtime.process;

import dev.graft.runtime.guest.GuestException;
import dev.graft.runtime.guest.GuestException.Kind;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;

/**
 * The calls of both sides over a line. A call that is made within one that a thread here waits for runs on that thread, any other
 * one on a thread of the executor's. May be used by any thread.
 */
final class Calls {
    private static final System.Logger LOGGER = System.getLogger(Calls.class.getName());

    /** The innermost call that a thread runs, of whichever line. */
    private static final ThreadLocal<@Nullable IncomingCall> CURRENT = new ThreadLocal<>();

    private final Executor executor;
    private final Target target;
    private final Map<Long, OutgoingCall> outgoing = new ConcurrentHashMap<>();
    private final Map<Long, IncomingCall> incoming = new ConcurrentHashMap<>();
    private final AtomicLong numbers = new AtomicLong();
    private volatile String ended = "";

    /** What the other side calls here. */
    interface Target {
        /** Runs a call. */
        byte[] call(Frame call);

        /** Forgets an object; must not wait. */
        void release(long object);
    }

    /** @param executor refuses what it has no thread for */
    Calls(Executor executor, Target target) {
        this.executor = executor;
        this.target = target;
    }

    /**
     * Calls the other side.
     *
     * @param call the frame with the number that the call is given
     * @param limit so long it may take at all, in nanoseconds
     * @param overdue ends the line, for a call that is given up and does not end
     * @param patience so long such a call may go on, in nanoseconds
     */
    byte[] call(Line line, NumberedCall call, long limit, long patience, Runnable overdue) {
        long within = within();
        long id = numbers.incrementAndGet();
        OutgoingCall made = new OutgoingCall();
        outgoing.put(id, made);
        try {
            if (line.isClosed()) {
                throw new GuestException(Kind.GONE, ended.isEmpty() ? "the guest's process has ended" : ended, null);
            }
            line.send(call.frame(id, within));
            return made.await(limit, new OutgoingCall.GivingUp() {
                @Override
                public void cancel() {
                    line.send(Frame.cancel(id));
                }

                @Override
                public long patience() {
                    return patience;
                }

                @Override
                public void overdue() {
                    overdue.run();
                }
            });
        } finally {
            outgoing.remove(id);
        }
    }

    /** The number of the call that this thread runs for the other side; 0 for none. */
    private long within() {
        IncomingCall call = CURRENT.get();
        while (call != null && incoming.get(call.id()) != call) {
            call = call.outer(); // that one is another line's
        }
        return call == null ? 0 : call.id();
    }

    /** Makes the frame of a call. */
    interface NumberedCall {
        /**
         * The frame.
         *
         * @param within the other side's call that it is part of; 0 for none
         */
        Frame frame(long id, long within);
    }

    /** A frame has come. For the thread that reads. */
    void received(Line line, Frame frame) {
        switch (frame.kind()) {
            case OPEN, CALL -> begin(line, frame);
            case REPLY -> end(frame.id(), call -> call.replied(frame.payload()));
            case FAILED -> end(frame.id(), call -> call.failed(Kind.FAILED, frame.text()));
            case CANCEL -> {
                IncomingCall running = incoming.get(frame.id());
                if (running != null) {
                    running.cancel();
                }
            }
            case RELEASE -> target.release(frame.object());
            case CLOSE -> throw new IllegalStateException("to close is not a call's affair");
        }
    }

    private interface How {
        void end(OutgoingCall call);
    }

    private void end(long id, How how) {
        OutgoingCall call = outgoing.get(id);
        if (call != null) {
            how.end(call);
        }
    }

    private void begin(Line line, Frame frame) {
        IncomingCall call = new IncomingCall(frame.id());
        incoming.put(frame.id(), call);
        OutgoingCall waiting = outgoing.get(frame.within());
        if (waiting != null) {
            waiting.run(() -> run(line, frame, call));
            return;
        }
        try {
            executor.execute(() -> run(line, frame, call));
        } catch (RejectedExecutionException | OutOfMemoryError noThread) {
            incoming.remove(frame.id());
            line.send(Frame.failed(frame.id(), "there is no thread left to run the call on"));
        }
    }

    private void run(Line line, Frame frame, IncomingCall call) {
        IncomingCall outer = CURRENT.get();
        CURRENT.set(call);
        Frame end;
        call.begin(outer);
        try {
            end = Frame.reply(frame.id(), target.call(frame));
        } catch (Throwable e) { // the other side waits for an end, whatever happens here
            if (!(e instanceof GuestException)) {
                LOGGER.log(System.Logger.Level.WARNING, "A call between a guest's process and its program failed", e);
            }
            end = Frame.failed(frame.id(), e instanceof GuestException ? String.valueOf(e.getMessage()) : e.toString());
        } finally {
            call.end();
            incoming.remove(frame.id());
            CURRENT.set(outer);
        }
        line.send(end);
    }

    /** The line has ended: so do all calls. */
    void ended(String how) {
        ended = how;
        incoming.values().forEach(IncomingCall::cancel);
        outgoing.values().forEach(call -> call.failed(Kind.LOST, how));
    }
}
