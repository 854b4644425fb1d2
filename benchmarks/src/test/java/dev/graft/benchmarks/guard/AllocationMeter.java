package dev.graft.benchmarks.guard;

import com.sun.management.ThreadMXBean;
import dev.graft.benchmarks.Basket;
import dev.graft.benchmarks.Echo;
import dev.graft.benchmarks.EchoService;
import dev.graft.runtime.Hypertube;
import java.lang.management.ManagementFactory;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.function.ToIntFunction;

/** Prints the bytes that a call allocates, all threads of both sides together, as lines of {@code name=bytes}. */
public final class AllocationMeter {
    private static final int WARM_UP = 5_000;
    private static final int CALLS = 2_000;
    private static final int ROUNDS = 5;
    private static final Basket BASKET = Basket.sample();

    private final ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
    private int seen;

    private AllocationMeter() {}

    /** Takes no arguments. */
    public static void main(String... args) {
        AllocationMeter meter = new AllocationMeter();
        meter.inMemory("shared", "isolation=shared");
        meter.inMemory("copied", "isolation=copied");
        meter.remote("tcp", "tcp://127.0.0.1:0");
        meter.remote("ws", "ws://127.0.0.1:0");
        if (meter.seen == 0) { // so that no call is without a use
            throw new IllegalStateException("nothing was called");
        }
    }

    private void inMemory(String way, String connection) {
        try (Hypertube tube = Hypertube.builder()
                .provide(Echo.class, new EchoService())
                .connection(connection)
                .open()) {
            measure(way, tube);
        }
    }

    private void remote(String way, String address) {
        try (Hypertube callee = Hypertube.builder()
                        .provide(Echo.class, new EchoService())
                        .listen(address)
                        .open();
                Hypertube caller = Hypertube.builder()
                        .connection("host=" + callee.addresses().get(0))
                        .open()) {
            measure(way, caller);
        }
    }

    private void measure(String way, Hypertube tube) {
        Echo echo = tube.graft(Echo.class);
        print(way + ".longs", measured(echo, stub -> (int) stub.add(4_000_000_042L, 1_700_000_000_000L)));
        print(
                way + ".basket",
                measured(echo, stub -> stub.basket(BASKET).lines().size()));
    }

    private static void print(String name, long bytes) {
        System.out.println(String.format(Locale.ROOT, "%s=%d", name, bytes));
    }

    /** The median of some rounds. */
    private long measured(Echo echo, ToIntFunction<Echo> call) {
        call(echo, call, WARM_UP);
        long[] rounds = new long[ROUNDS];
        for (int round = 0; round < ROUNDS; round++) {
            Map<Long, Long> before = allocated();
            call(echo, call, CALLS);
            Map<Long, Long> after = allocated();
            after.replaceAll((thread, bytes) -> bytes - before.getOrDefault(thread, 0L));
            rounds[round] = after.values().stream().mapToLong(Long::longValue).sum() / CALLS;
        }
        Arrays.sort(rounds);
        return rounds[ROUNDS / 2];
    }

    private void call(Echo echo, ToIntFunction<Echo> call, int times) {
        for (int i = 0; i < times; i++) {
            seen += call.applyAsInt(echo);
        }
    }

    /** The bytes by thread, of those that are alive. */
    private Map<Long, Long> allocated() {
        Map<Long, Long> bytes = new HashMap<>();
        for (long thread : threads.getAllThreadIds()) {
            bytes.put(thread, Math.max(0, threads.getThreadAllocatedBytes(thread)));
        }
        return bytes;
    }
}
