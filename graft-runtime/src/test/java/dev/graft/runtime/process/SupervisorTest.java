package dev.graft.runtime.process;

import static dev.graft.runtime.process.EchoRuntime.bytes;
import static dev.graft.runtime.process.EchoRuntime.text;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.graft.runtime.guest.GuestException;
import dev.graft.runtime.guest.GuestException.Kind;
import dev.graft.runtime.process.EchoRuntime.Method;
import java.io.BufferedReader;
import java.io.ByteArrayOutputStream;
import java.io.File;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** A guest in a process of its own. */
@Timeout(120)
class SupervisorTest {
    private final AtomicReference<UnaryOperator<byte[]>> callback = new AtomicReference<>(payload -> payload);
    private Supervisor<Host> supervisor;

    @BeforeEach
    void open() {
        supervisor = Host.open("echo", payload -> callback.get().apply(payload));
    }

    @AfterEach
    void close() {
        supervisor.close();
    }

    private String call(Method method, String payload) {
        return supervisor.current().call(method, payload);
    }

    private static void await(BooleanSupplier condition) {
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(30);
        while (!condition.getAsBoolean()) {
            assertThat(System.nanoTime()).isLessThan(end);
            LockSupport.parkNanos(1_000_000);
        }
    }

    private static long pid(String description) {
        return Long.parseLong(description.replaceAll("(?s).*\\(pid ([0-9]+)\\).*", "$1"));
    }

    private static Set<Thread> threads() {
        Set<Thread> threads = new HashSet<>(Thread.getAllStackTraces().keySet());
        threads.removeIf(thread -> !thread.getName().startsWith("graft-process"));
        return threads;
    }

    @Test
    void itTellsItsProcessAndWhatTheRuntimeSays() {
        assertThat(supervisor.description())
                .matches("a process of its own \\(pid [0-9]+\\), Echo 1\\.0 of \\[\\{ö}]/home");
        assertThat(supervisor.current().guest().serves()).containsExactly(0);
    }

    @Test
    void largePayloadsCross() {
        byte[] large = new byte[20_000_000];
        new Random(1).nextBytes(large);

        assertThat(supervisor.current().call(Method.ECHO, large)).isEqualTo(large);
        assertThat(supervisor.current().call(Method.CALL_BACK, large)).isEqualTo(large);
    }

    @Test
    void callsWithinCallsRunOnTheThreadsThatWait() {
        List<Thread> here = new ArrayList<>();
        List<String> there = new ArrayList<>();
        callback.set(payload -> {
            here.add(Thread.currentThread());
            there.add(call(Method.THREAD, ""));
            return text(payload).equals("deeper") ? bytes(call(Method.CALL_BACK, "end")) : payload;
        });

        assertThat(call(Method.CALL_BACK, "deeper")).isEqualTo("end");
        assertThat(here).hasSize(2).containsOnly(Thread.currentThread());
        assertThat(there).hasSize(2);
        assertThat(there.get(0)).isEqualTo(there.get(1)).startsWith("graft-call-");
    }

    @Test
    void callsOfTheGuestsOwnThreadsRunOnOthers() {
        AtomicReference<Thread> thread = new AtomicReference<>();
        callback.set(payload -> {
            thread.set(Thread.currentThread());
            return payload;
        });

        assertThat(call(Method.CALL_BACK_FROM_A_THREAD, "x")).isEqualTo("x");
        assertThat(thread.get().getName()).startsWith("graft-process-call");
    }

    @Test
    void manyThreadsCallAtOnce() throws Exception {
        ExecutorService callers = Executors.newFixedThreadPool(8);
        try {
            List<Callable<String>> calls = new ArrayList<>();
            for (int i = 0; i < 2_000; i++) {
                String payload = "call " + i;
                Method method = i % 3 == 0 ? Method.ECHO : Method.CALL_BACK;
                calls.add(() -> call(method, payload));
            }
            int i = 0;
            for (Future<String> each : callers.invokeAll(calls)) {
                assertThat(each.get()).isEqualTo("call " + i++);
            }
        } finally {
            callers.shutdownNow();
        }
    }

    @Test
    void whatFailsSaysWhy() {
        assertThatThrownBy(() -> call(Method.FAIL, "on purpose"))
                .isInstanceOfSatisfying(
                        GuestException.class, e -> assertThat(e.kind()).isEqualTo(Kind.FAILED))
                .hasMessage("it failed: on purpose");
        callback.set(payload -> {
            throw new IllegalStateException("no bell");
        });
        assertThatThrownBy(() -> call(Method.CALL_BACK, "")).hasMessageContaining("no bell");
    }

    @Test
    void objectsAreReleasedAtBothSides() throws Exception {
        supervisor.current().guest().release(4);
        supervisor.current().guest().release(5);
        await(() -> call(Method.RELEASED, "").equals("[4, 5]"));
        call(Method.RELEASE, "");
        assertThat(supervisor.current().awaitRelease()).isEqualTo(7);
    }

    @Test
    void anInterruptionReachesTheGuestAndStays() throws Exception {
        CountDownLatch called = new CountDownLatch(1);
        FutureTask<String> waiting = new FutureTask<>(() -> {
            called.countDown();
            return call(Method.WAIT, "") + Thread.currentThread().isInterrupted();
        });
        Thread thread = new Thread(waiting);
        thread.start();
        called.await();
        thread.interrupt();

        assertThat(waiting.get()).isEqualTo("interruptedtrue");
        assertThat(call(Method.ECHO, "still there")).isEqualTo("still there");
    }

    @Test
    void aCallThatDoesNotEndWhenNobodyWaitsEndsItsProcess() throws Exception {
        Host before = supervisor.current();
        FutureTask<String> stuck = new FutureTask<>(() -> before.call(Method.LOOP, ""));
        Thread thread = new Thread(stuck);
        thread.start();
        thread.interrupt();

        assertThatThrownBy(stuck::get)
                .hasRootCauseInstanceOf(GuestException.class)
                .hasMessageContaining("5 s after nobody");
        assertThat(call(Method.ECHO, "again")).isEqualTo("again");
        assertThat(supervisor.current()).isNotSameAs(before);
    }

    @Test
    void aProcessThatEndsIsStartedAgainAndWhatItHadIsGone() {
        Host before = supervisor.current();
        String description = supervisor.description();

        assertThatThrownBy(() -> call(Method.DIE, "I die of\nold age"))
                .isInstanceOfSatisfying(
                        GuestException.class, e -> assertThat(e.kind()).isEqualTo(Kind.LOST))
                .hasMessageContainingAll("exit code 3", "ends with \"I die of / old age\"");
        assertThat(call(Method.ECHO, "again")).isEqualTo("again");
        assertThat(supervisor.description()).isNotEqualTo(description);
        assertThat(before.hasEnded()).isTrue();
        assertThatThrownBy(() -> before.call(Method.ECHO, "x"))
                .isInstanceOfSatisfying(
                        GuestException.class, e -> assertThat(e.kind()).isEqualTo(Kind.GONE))
                .hasMessageContaining("exit code 3");
    }

    @Test
    void aProcessThatIsKilledWhileACallbackRunsIsLostWhenThatIsOver() {
        callback.set(payload -> {
            ProcessHandle.of(pid(supervisor.description())).orElseThrow().destroyForcibly();
            await(() -> Thread.interrupted()); // nobody waits for the callback any more
            return payload;
        });

        assertThatThrownBy(() -> call(Method.CALL_BACK, "x"))
                .hasMessageContaining("was ended by signal 9 (exit code 137)");
        assertThat(Thread.interrupted()).isFalse();
        assertThat(call(Method.ECHO, "again")).isEqualTo("again");
    }

    @Test
    void aModuleThatDiesAtEachCallIsNotStartedOverAndOver() {
        int deaths = 0;
        while (true) {
            try {
                call(Method.DIE, "again");
            } catch (GuestException e) {
                if (e.kind() == Kind.GONE) {
                    assertThat(e).hasMessageContainingAll("exit code 3", "It is started again in");
                    break;
                }
                assertThat(++deaths).isLessThan(10);
            }
        }
        assertThat(deaths).isGreaterThan(1);
        assertThat(supervisor.description()).startsWith("a process of its own, which is being started again");
    }

    @Test
    void whatItPrintsIsPrintedHere() {
        PrintStream before = System.out;
        ByteArrayOutputStream printed = new ByteArrayOutputStream();
        System.setOut(new PrintStream(printed, true, StandardCharsets.UTF_8));
        try {
            call(Method.PRINT, "hello");
            await(() -> printed.toString(StandardCharsets.UTF_8).contains("hello"));
            supervisor.close();
            await(() -> printed.toString(StandardCharsets.UTF_8).contains("closed in good order"));
        } finally {
            System.setOut(before);
        }
    }

    @Test
    void aModuleThatDoesNotLoadIsRefusedInTheRuntimesWords() {
        assertThatThrownBy(() -> Host.open("broken", payload -> payload))
                .isInstanceOf(GuestException.class)
                .hasMessage("the module broken is broken; mend it");
    }

    @Test
    void aProcessThatEndsWhileItLoadsIsRefusedWithItsLastWords() {
        assertThatThrownBy(() -> Host.open("deadly", payload -> payload))
                .isInstanceOf(GuestException.class)
                .hasMessageContainingAll("did not live to load the modules", "exit code 5", "this is the end");
    }

    @Test
    void aProcessThatDoesNotComeUpIsRefused() {
        Launch launch = new Launch(List.of("nowhere"), "NoRuntime");

        assertThatThrownBy(() -> Host.open(launch, "echo", payload -> payload))
                .isInstanceOf(GuestException.class)
                .hasMessageContainingAll("did not come up", "exit code 1", "ChildMain");
    }

    @Test
    void nothingIsLeftWhenItIsClosed() {
        long pid = pid(supervisor.description());
        FutureTask<String> waiting = new FutureTask<>(() -> call(Method.WAIT, ""));
        new Thread(waiting).start();

        supervisor.close();

        assertThatThrownBy(waiting::get).hasRootCauseInstanceOf(GuestException.class);
        await(() -> ProcessHandle.of(pid).isEmpty());
        await(() -> threads().isEmpty());
        assertThatThrownBy(() -> supervisor.current()).hasMessageContaining("the tube is closed");
    }

    @Test
    void filesAndThreadsStayFlat() {
        supervisor.close();
        await(() -> threads().isEmpty());
        long before = files();
        for (int i = 0; i < 5; i++) {
            try (Supervisor<Host> one = Host.open("echo", payload -> payload)) {
                assertThat(one.current().call(Method.ECHO, "x")).isEqualTo("x");
            }
        }
        await(() -> threads().isEmpty());
        await(() -> files() <= before);
    }

    private static long files() {
        String[] open = new File("/proc/self/fd").list();
        return open == null ? 0 : open.length;
    }

    @Test
    void anInterruptionFromTheTerminalDoesNotReachIt() throws Exception {
        String before = supervisor.description();
        Process kill =
                new ProcessBuilder("kill", "-INT", "" + pid(before)).inheritIO().start();

        assertThat(kill.waitFor()).isZero();
        assertThat(call(Method.ECHO, "x")).isEqualTo("x");
        assertThat(supervisor.description()).isEqualTo(before);
    }

    @Test
    void itEndsWithItsProgramHoweverThatEnds() throws Exception {
        Launch launch = Host.launch();
        Process keeper = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        String.join(File.pathSeparator, launch.classPath()),
                        Keeper.class.getName())
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        long pid;
        try (BufferedReader out = new BufferedReader(new InputStreamReader(keeper.getInputStream()))) {
            pid = pid(out.readLine());
            assertThat(ProcessHandle.of(pid)).isPresent();
        } finally {
            keeper.destroyForcibly();
        }
        await(() -> ProcessHandle.of(pid).isEmpty());
    }
}
