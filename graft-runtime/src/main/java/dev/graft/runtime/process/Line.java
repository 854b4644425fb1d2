package dev.graft.runtime.process;

import dev.graft.runtime.guest.ThreadEnd;
import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.net.Socket;
import java.net.SocketException;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;

/**
 * One end of what connects a program and the process of its guest: frames, in order, each way. A thread of the line's own writes, so
 * that whoever sends does not wait for the other side. A short call or reply is written by its sender if nothing is queued, as that
 * has nothing else to do; a thread of the program's never does it, which may be one that ends a socket when it is interrupted. May
 * be used by any thread.
 */
final class Line implements AutoCloseable {
    private static final System.Logger LOGGER = System.getLogger(Line.class.getName());
    private static final int BUFFER = 1 << 16;
    private static final int SHORT = 1 << 13;

    /** Wakes the writer when there is nothing more to write. */
    private static final Frame WAKE = Frame.cancel(0);

    private final Socket socket;
    private final Consumer<Frame> received;
    private final Runnable ended;
    private final BlockingQueue<Frame> outgoing = new LinkedBlockingQueue<>();
    private final AtomicInteger unwritten = new AtomicInteger(); // of the queue; with the lock and 0 there, all is sent
    private final ReentrantLock writing = new ReentrantLock();
    private final Thread reader;
    private final Thread writer;
    private volatile boolean closed;

    /**
     * @param name of its threads
     * @param received hears of each frame, on the thread that reads; must not wait
     * @param ended is run once, when there is no more to read, on the thread that reads
     */
    Line(Socket socket, String name, Consumer<Frame> received, Runnable ended) {
        this.socket = socket;
        this.received = received;
        this.ended = ended;
        this.reader = thread(this::read, name + "-read");
        this.writer = thread(this::write, name + "-write");
    }

    private static Thread thread(Runnable task, String name) {
        Thread thread = new Thread(null, task, name, 0, false);
        thread.setDaemon(true);
        return thread;
    }

    void start() {
        reader.start();
        writer.start();
    }

    /** Sends a frame, unless the line has ended. */
    void send(Frame frame) {
        if (!closed && !sent(frame)) {
            unwritten.incrementAndGet();
            outgoing.add(frame);
        }
    }

    /** Writes a frame at once, if that overtakes none. */
    private boolean sent(Frame frame) {
        if (!frame.mayBeWrittenBySender() || frame.payload().length > SHORT || !ThreadEnd.isKnown()) {
            return false;
        }
        byte[] bytes = frame.bytes(); // at once, so that the other side never gets a part of it
        if (!writing.tryLock()) {
            return false;
        }
        try {
            if (unwritten.get() > 0) {
                return false;
            }
            socket.getOutputStream().write(bytes);
        } catch (IOException end) {
            failed(end);
        } catch (Throwable e) { // a part of it may be there
            close();
            throw e;
        } finally {
            writing.unlock();
        }
        return true;
    }

    /** The reader sees it too, and says so. */
    private void failed(IOException end) {
        LOGGER.log(System.Logger.Level.DEBUG, "The line cannot be written to", end);
        close();
    }

    /** Whether nothing gets to the other side any more. */
    boolean isClosed() {
        return closed;
    }

    private void read() {
        try {
            DataInputStream in = new DataInputStream(new BufferedInputStream(socket.getInputStream(), BUFFER));
            while (true) {
                received.accept(Frame.read(in));
            }
        } catch (EOFException | SocketException end) { // the other side has closed it, or this one has
            LOGGER.log(System.Logger.Level.DEBUG, "The line has ended", end);
        } catch (IOException | RuntimeException e) {
            LOGGER.log(
                    System.Logger.Level.WARNING, "What a guest's process and its program tell each other is broken", e);
        } finally {
            close();
            ended.run();
        }
    }

    private void write() {
        try {
            DataOutputStream out = new DataOutputStream(new BufferedOutputStream(socket.getOutputStream(), BUFFER));
            for (Frame frame = outgoing.take(); !closed; frame = outgoing.take()) {
                writing.lock();
                try {
                    frame.write(out);
                    if (unwritten.decrementAndGet() == 0) {
                        out.flush();
                    }
                } finally {
                    writing.unlock();
                }
            }
        } catch (IOException end) {
            failed(end);
        } catch (InterruptedException e) {
            LOGGER.log(System.Logger.Level.WARNING, "The line was interrupted, and ends", e);
        } finally {
            close();
            outgoing.clear();
        }
    }

    /** Ends it, and drops what has not been sent. Idempotent. */
    @Override
    public void close() {
        closed = true;
        outgoing.add(WAKE);
        try {
            socket.close();
        } catch (IOException e) {
            LOGGER.log(System.Logger.Level.DEBUG, "Closing a socket failed", e);
        }
    }

    /** Waits for the end of its threads, if this is none of them. */
    void join(long millis) throws InterruptedException {
        for (Thread thread : new Thread[] {reader, writer}) {
            if (thread != Thread.currentThread()) {
                thread.join(millis);
            }
        }
    }
}
