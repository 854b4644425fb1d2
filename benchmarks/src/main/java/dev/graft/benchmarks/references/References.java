package dev.graft.benchmarks.references;

import dev.graft.benchmarks.child.ChildProcess;
import dev.graft.benchmarks.connections.Held;
import java.io.IOException;
import java.util.concurrent.TimeUnit;

/**
 * What references hold that a caller has over one connection.
 *
 * @param count of the references
 * @param held while the caller has them
 * @param closed once all of them were closed
 * @param forgotten once as many more were let go of, and given back by the caller's collector
 * @param churned once so many times as many were taken and closed, one after the other
 */
public record References(int count, Share held, Share closed, Share forgotten, Share churned) {
    /** So many times as many are taken and closed, one after the other. */
    public static final int TIMES = 8;

    private static final int FEW = 2_000;
    private static final int LOOKS = 20;
    private static final long SLACK = 16 << 10;
    private static final long PATIENCE = TimeUnit.SECONDS.toNanos(60);

    /**
     * What there is more than before.
     *
     * @param caller bytes of heap for each reference
     * @param callee the same at the home of the objects, which are in it
     */
    public record Share(double caller, double callee) {
        /** Bytes of heap at both ends. */
        public double both() {
            return caller + callee;
        }
    }

    /** Takes, closes and forgets references, and looks at both ends in between. */
    public static References measure(int count) throws IOException, InterruptedException {
        try (ChildProcess callee = ChildProcess.start(CalleeProcess.class)) {
            callee.awaitReady();
            try (ChildProcess caller = ChildProcess.start(CallerProcess.class, callee.ask("address"))) {
                caller.awaitReady();
                caller.ask("take " + FEW);
                caller.ask("close");
                caller.ask("churn " + FEW);
                Ends before = Ends.of(caller, callee);
                caller.ask("take " + count);
                Share held = Ends.of(caller, callee).share(before, count);
                caller.ask("close");
                awaitNone(caller, callee);
                Share closed = Ends.of(caller, callee).share(before, count);
                caller.ask("take " + count);
                caller.ask("forget");
                awaitNone(caller, callee);
                Share forgotten = Ends.of(caller, callee).share(before, count);
                for (int i = 0; i < TIMES; i++) {
                    caller.ask("churn " + count);
                }
                awaitNone(caller, callee);
                return new References(
                        count, held, closed, forgotten, Ends.of(caller, callee).share(before, count));
            }
        }
    }

    /** The collector of the caller finds what is not reachable. */
    private static void awaitNone(ChildProcess caller, ChildProcess callee) throws IOException, InterruptedException {
        long end = System.nanoTime() + PATIENCE;
        while (!callee.ask("open").equals("0")) {
            if (System.nanoTime() > end) {
                throw new IOException(callee.ask("open") + " objects are still open");
            }
            caller.ask("use");
        }
    }

    private record Ends(Held caller, Held callee) {
        static Ends of(ChildProcess caller, ChildProcess callee) throws IOException, InterruptedException {
            return new Ends(settled(caller), settled(callee));
        }

        /** What the collector has found is taken out of tables some moments later: looks until nothing goes any more. */
        private static Held settled(ChildProcess process) throws IOException, InterruptedException {
            Held least = Held.parse(process.ask("use"));
            for (int same = 0; same < LOOKS; same++) {
                Held now = Held.parse(process.ask("use"));
                if (now.heap() < least.heap() - SLACK) {
                    same = 0;
                }
                least = now.heap() < least.heap() ? now : least;
            }
            return least;
        }

        Share share(Ends before, int count) {
            return new Share(
                    (double) (caller.heap() - before.caller.heap()) / count,
                    (double) (callee.heap() - before.callee.heap()) / count);
        }
    }
}
