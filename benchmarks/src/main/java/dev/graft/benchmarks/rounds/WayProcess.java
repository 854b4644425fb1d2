package dev.graft.benchmarks.rounds;

import dev.graft.benchmarks.Payload;
import dev.graft.benchmarks.child.ChildProcess;
import dev.graft.benchmarks.peers.Way;
import java.io.IOException;
import java.util.List;

/** A {@link Child} as the one who orders sees it. For one thread. */
final class WayProcess implements AutoCloseable {
    private final Way way;
    private final ChildProcess process;

    WayProcess(Way way, Payload payload) throws IOException {
        this.way = way;
        process = ChildProcess.start(Child.class, way.name(), payload.name());
    }

    Way way() {
        return way;
    }

    /** Waits until the way is open. */
    void awaitReady() throws IOException, InterruptedException {
        process.awaitReady();
    }

    Sample measure(int atOnce, long leadMillis, long millis) throws IOException, InterruptedException {
        return Sample.parse(List.of(process.ask("measure " + atOnce + " " + leadMillis + " " + millis)
                .split(" ")));
    }

    /** Whether so many calls are kept under way by one thread. */
    boolean async(int atOnce) throws IOException, InterruptedException {
        return process.ask("mode " + atOnce).equals("async");
    }

    long wireBytes() throws IOException, InterruptedException {
        return Long.parseLong(process.ask("wire"));
    }

    @Override
    public void close() throws IOException {
        process.close();
    }
}
