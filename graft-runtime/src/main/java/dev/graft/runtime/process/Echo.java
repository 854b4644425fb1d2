package dev.graft.runtime.process;

import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.charset.Charset;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import java.util.regex.Pattern;

/** Passes on what a process prints, as it comes, and keeps the end of it, without the frames of stack traces: what went wrong stands above them. */
final class Echo implements Runnable {
    private static final int CHUNK = 8192;
    private static final int KEPT = 2_000;
    private static final int LINES = 5;
    private static final Pattern FRAMES = Pattern.compile("^(\\h+at |--- End of stack trace).*\\R", Pattern.MULTILINE);

    private final InputStream from;
    private final Supplier<PrintStream> to;
    private final Thread thread;
    private String last = ""; // guarded by this

    /** @param to asked for each time: a program may redirect its own */
    Echo(InputStream from, Supplier<PrintStream> to, String name) {
        this.from = from;
        this.to = to;
        this.thread = new Thread(null, this, name, 0, false);
        thread.setDaemon(true);
        thread.start();
    }

    @Override
    public void run() {
        byte[] chunk = new byte[CHUNK];
        try (from) {
            for (int count = from.read(chunk); count >= 0; count = from.read(chunk)) {
                PrintStream out = to.get();
                out.write(chunk, 0, count);
                out.flush();
                keep(new String(chunk, 0, count, Charset.defaultCharset()));
            }
        } catch (IOException e) {
            keep("\n(what it wrote could not be read further: " + e.getMessage() + ")");
        }
    }

    private synchronized void keep(String text) {
        last = FRAMES.matcher(last + text).replaceAll("");
        last = last.substring(Math.max(0, last.length() - KEPT));
    }

    /** The last lines that are no frames, in one, once all has been read or the bound has passed: another process may hold the other end. */
    String lastLines(long millis) throws InterruptedException {
        TimeUnit.MILLISECONDS.timedJoin(thread, millis);
        synchronized (this) {
            List<String> lines = last.strip().lines().map(String::strip).toList();
            return String.join(" / ", lines.subList(Math.max(0, lines.size() - LINES), lines.size()));
        }
    }
}
