package dev.graft.benchmarks.underway;

import dev.graft.benchmarks.child.ChildProcess;
import dev.graft.benchmarks.connections.Held;
import dev.graft.benchmarks.connections.Kind;
import java.io.IOException;
import java.util.List;

/**
 * What calls of one kind hold that are under way over one connection.
 *
 * @param calls that had reached the callee, with a basket each, and were not answered
 * @param during while they were under way
 * @param after once all of them were answered
 * @param threadsBefore in both processes together, before any of them
 */
public record Underway(Kind kind, int calls, Share during, Share after, long threadsBefore) {
    /** Those that can have more than one call under way on a connection. */
    public static final List<Kind> KINDS = List.of(Kind.GRAFT, Kind.GRAFT_WEBSOCKET, Kind.GRPC);

    /** So many have been made, one after the other, before the first look: classes, threads and pools are there then. */
    private static final int FEW = 100;

    /**
     * What there is more than before.
     *
     * @param caller bytes of heap for each call, where it began
     * @param callee the same where it is kept
     * @param threads in both processes together, all of them
     */
    public record Share(double caller, double callee, long threads) {
        /** Bytes of heap at both ends. */
        public double both() {
            return caller + callee;
        }
    }

    /** Begins calls, looks at both ends once all have come, has them answered, looks at each answer and at both ends again. */
    public static Underway measure(Kind kind, int calls) throws IOException, InterruptedException {
        String most = String.valueOf(calls);
        try (ChildProcess callee = ChildProcess.start(CalleeProcess.class, kind.name(), most)) {
            callee.awaitReady();
            try (ChildProcess caller =
                    ChildProcess.start(CallerProcess.class, kind.name(), callee.ask("address"), most)) {
                caller.awaitReady();
                for (int i = 0; i < FEW; i++) {
                    begin(caller, callee, 1);
                    end(caller, callee);
                }
                Ends before = Ends.of(caller, callee);
                begin(caller, callee, calls);
                Ends during = Ends.of(caller, callee);
                end(caller, callee);
                Ends after = Ends.of(caller, callee);
                return new Underway(
                        kind, calls, during.share(before, calls), after.share(before, calls), before.threads());
            }
        }
    }

    private static void begin(ChildProcess caller, ChildProcess callee, int calls)
            throws IOException, InterruptedException {
        caller.ask("begin " + calls);
        callee.ask("await " + calls);
    }

    private static void end(ChildProcess caller, ChildProcess callee) throws IOException, InterruptedException {
        callee.ask("answer");
        caller.ask("end");
    }

    private record Ends(Held caller, Held callee) {
        static Ends of(ChildProcess caller, ChildProcess callee) throws IOException, InterruptedException {
            return new Ends(Held.parse(caller.ask("use")), Held.parse(callee.ask("use")));
        }

        long threads() {
            return caller.threads() + callee.threads();
        }

        Share share(Ends before, int calls) {
            return new Share(
                    (double) (caller.heap() - before.caller.heap()) / calls,
                    (double) (callee.heap() - before.callee.heap()) / calls,
                    threads());
        }
    }
}
