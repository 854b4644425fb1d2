package dev.graft.benchmarks.local;

import dev.graft.benchmarks.Payload;
import dev.graft.benchmarks.child.Orders;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** A process that opens an echo first and is asked later; any order gives what that took. */
public final class HostedChild implements Orders.Worker {
    private final Hosted hosted;

    private HostedChild(Hosted hosted) {
        this.hosted = hosted;
    }

    /** Takes a {@link Place}. */
    public static void main(String... args) throws Exception {
        Payload.check(Payload.SAMPLE, Payload.SAMPLE); // what is sent is nobody's cost
        Place place = Place.valueOf(args[0]);
        long before = resident();
        long began = System.nanoTime();
        Place.Opened opened = place.open();
        long open = System.nanoTime();
        Payload.check(Payload.SAMPLE, opened.echo().basket(Payload.SAMPLE));
        long called = System.nanoTime();
        Hosted hosted = new Hosted(open - began, called - open, resident() - before);
        Orders.serve(() -> new HostedChild(hosted));
    }

    /** How much memory of the machine this process has, in bytes. */
    private static long resident() throws IOException {
        for (String line : Files.readAllLines(Path.of("/proc/self/status"))) {
            if (line.startsWith("VmRSS:")) {
                return Long.parseLong(line.replaceAll("[^0-9]", "")) * 1024;
            }
        }
        throw new IOException("/proc/self/status has no VmRSS");
    }

    @Override
    public String obey(String[] words) {
        return hosted.line();
    }

    @Override
    public void close() {}
}
