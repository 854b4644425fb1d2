package dev.graft.benchmarks.idle;

import com.sun.management.UnixOperatingSystemMXBean;
import dev.graft.benchmarks.child.ChildProcess;
import dev.graft.benchmarks.connections.CalleeProcess;
import dev.graft.benchmarks.connections.CallerProcess;
import dev.graft.benchmarks.connections.Held;
import dev.graft.benchmarks.connections.Kind;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.util.List;

/**
 * What connections of one kind hold that are open and not used.
 *
 * @param connections that were opened to one callee
 * @param caller what one of them holds where it begins, in bytes of heap
 * @param callee what one of them holds where it ends
 * @param threadsBefore in both processes together, with a few connections
 * @param threadsAfter with all of them
 */
public record Idle(Kind kind, int connections, double caller, double callee, long threadsBefore, long threadsAfter) {
    /** Those whose connections hold no thread. */
    public static final List<Kind> KINDS = List.of(Kind.GRAFT, Kind.GRAFT_WEBSOCKET, Kind.GRPC);

    /** So many are open before the first look: classes, threads and pools are there then. */
    private static final int FEW = 20;

    /** Files that a process has open for other things. */
    private static final int OTHER_FILES = 300;

    /** As many of the connections as a process may have files open. */
    public static int possible(int connections) {
        return ManagementFactory.getOperatingSystemMXBean() instanceof UnixOperatingSystemMXBean unix
                ? (int) Math.min(connections, unix.getMaxFileDescriptorCount() - OTHER_FILES)
                : connections;
    }

    /** Opens connections with a call over each, looks at both ends, and makes sure that each of them still carries a call. */
    public static Idle measure(Kind kind, int connections) throws IOException, InterruptedException {
        try (ChildProcess callee = ChildProcess.start(CalleeProcess.class, kind.name())) {
            callee.awaitReady();
            try (ChildProcess caller = ChildProcess.start(CallerProcess.class, kind.name(), callee.ask("address"))) {
                caller.awaitReady();
                caller.ask("connect " + FEW);
                Held callerBefore = held(caller);
                Held calleeBefore = held(callee);
                for (int open = 0; open < connections; open += Math.min(500, connections - open)) {
                    caller.ask("connect " + Math.min(500, connections - open));
                }
                Held callerAfter = held(caller);
                Held calleeAfter = held(callee);
                caller.ask("call");
                return new Idle(
                        kind,
                        connections,
                        (double) (callerAfter.heap() - callerBefore.heap()) / connections,
                        (double) (calleeAfter.heap() - calleeBefore.heap()) / connections,
                        callerBefore.threads() + calleeBefore.threads(),
                        callerAfter.threads() + calleeAfter.threads());
            }
        }
    }

    private static Held held(ChildProcess process) throws IOException, InterruptedException {
        return Held.parse(process.ask("use"));
    }

    /** Bytes of heap at both ends. */
    public double both() {
        return caller + callee;
    }
}
