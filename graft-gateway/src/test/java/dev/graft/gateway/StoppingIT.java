package dev.graft.gateway;

import static dev.graft.gateway.ModuleFiles.GRAFT_MODULE;
import static org.assertj.core.api.Assertions.assertThat;

import dev.graft.runtime.GraftException;
import dev.graft.runtime.Hypertube;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import shop.Pricing;
import shop.SlowModule;
import shop.StubbornModule;

/** The end of a gateway: calls under way finish, within bounds. */
@Timeout(120)
class StoppingIT {
    @TempDir
    Path folder;

    @Test
    void aCallUnderWayFinishesAfterSigterm() throws Exception {
        try (GatewayProcess gateway = start(GatewayProcess.jar(), slow());
                Hypertube tube = caller(gateway.ready())) {
            CompletableFuture<String> call = call(tube, "order");

            gateway.terminate();
            gateway.awaitLine("stopping: SIGTERM, calls under way have 10s to finish"::equals);
            Files.createFile(folder.resolve("order.end"));

            assertThat(call.get(30, TimeUnit.SECONDS)).isEqualTo("finished");
            assertThat(gateway.exitCode()).isZero();
            assertThat(gateway.out())
                    .endsWith(
                            "stopping: SIGTERM, calls under way have 10s to finish", "stopped", "the hook of a module");
        }
    }

    @Test
    void sigintDoesTheSame() throws Exception {
        // A process that starts in the background of a shell ignores SIGINT; this one is to be as in the foreground.
        List<String> command = new ArrayList<>(List.of("env", "--default-signal=INT"));
        command.addAll(GatewayProcess.jar());
        try (GatewayProcess gateway = start(command, slow());
                Hypertube tube = caller(gateway.ready())) {
            CompletableFuture<String> call = call(tube, "order");

            assertThat(new ProcessBuilder("kill", "-INT", String.valueOf(gateway.pid()))
                            .start()
                            .waitFor())
                    .isZero();
            gateway.awaitLine(line -> line.startsWith("stopping: SIGINT"));
            Files.createFile(folder.resolve("order.end"));

            assertThat(call.get(30, TimeUnit.SECONDS)).isEqualTo("finished");
            assertThat(gateway.exitCode()).isZero();
        }
    }

    @Test
    void newCallsAreRefusedMeanwhile() throws Exception {
        try (GatewayProcess gateway = start(GatewayProcess.jar(), slow());
                Hypertube tube = caller(gateway.ready())) {
            CompletableFuture<String> call = call(tube, "order");
            gateway.terminate();
            gateway.awaitLine(line -> line.startsWith("stopping: "));

            GraftException refused = awaitRefusal(tube.graft(Pricing.class));

            assertThat(refused.outcome()).isEqualTo(GraftException.Outcome.NOT_EXECUTED);
            Files.createFile(folder.resolve("order.end"));
            assertThat(call.get(30, TimeUnit.SECONDS)).isEqualTo("finished");
            assertThat(gateway.exitCode()).isZero();
        }
    }

    @Test
    void aCallThatDoesNotFinishIsInterruptedWhenTheGraceIsOver() throws Exception {
        try (GatewayProcess gateway = start(GatewayProcess.jar(), slow(), "--grace", "300ms");
                Hypertube tube = caller(gateway.ready())) {
            CompletableFuture<String> call = call(tube, "order");

            long start = System.nanoTime();
            gateway.terminate();

            assertThat(gateway.exitCode()).isZero();
            // Under load a process takes its time; without the bound this call would never end.
            assertThat(Duration.ofNanos(System.nanoTime() - start))
                    .isBetween(Duration.ofMillis(300), Duration.ofSeconds(20));
            assertThat(call).failsWithin(Duration.ofSeconds(10));
            assertThat(folder.resolve("order.interrupted")).exists();
            assertThat(gateway.out()).contains("stopped");
        }
    }

    @Test
    void anImplementationThatDoesNotCloseIsLeftBehind() throws Exception {
        Path jar = ModuleFiles.pricing()
                .classes(StubbornModule.class)
                .classNamed("shop.StubbornModule$Stubborn")
                .provides(GRAFT_MODULE, "shop.StubbornModule")
                .jar(folder.resolve("stubborn.jar"));
        try (GatewayProcess gateway = start(GatewayProcess.jar(), jar, "--grace", "0s")) {
            gateway.ready();

            gateway.terminate();

            assertThat(gateway.exitCode()).isEqualTo(1);
            assertThat(gateway.err()).singleElement().asString().contains("a module does not end");
            assertThat(gateway.out()).doesNotContain("stopped");
        }
    }

    private Path slow() throws Exception {
        return ModuleFiles.pricing()
                .classes(SlowModule.class)
                .provides(GRAFT_MODULE, "shop.SlowModule")
                .jar(folder.resolve("slow.jar"));
    }

    private GatewayProcess start(List<String> command, Path module, String... more) throws Exception {
        List<String> args = new ArrayList<>(List.of("--modules", module.toString(), "--listen", "tcp://127.0.0.1:0"));
        args.addAll(List.of(more));
        return GatewayProcess.start(folder, command, args.toArray(String[]::new));
    }

    private static Hypertube caller(String address) {
        return Hypertube.builder().connection("host=" + address).open();
    }

    /** A call that has begun at the callee, and ends when {@code <name>.end} appears. */
    private CompletableFuture<String> call(Hypertube tube, String name) throws Exception {
        Pricing pricing = tube.graft(Pricing.class);
        CompletableFuture<String> call = CompletableFuture.supplyAsync(
                () -> pricing.quote(folder.resolve(name).toString()));
        long end = System.nanoTime() + Duration.ofSeconds(30).toNanos();
        while (!Files.exists(folder.resolve(name + ".begun"))) {
            assertThat(System.nanoTime()).isLessThan(end);
            assertThat(call).isNotCompletedExceptionally();
            Thread.sleep(10);
        }
        return call;
    }

    /** The word that no more calls are taken travels behind the line on stdout, by another way. */
    private GraftException awaitRefusal(Pricing pricing) throws Exception {
        long end = System.nanoTime() + Duration.ofSeconds(5).toNanos();
        for (int i = 0; System.nanoTime() < end; i++) {
            Path other = folder.resolve("other" + i);
            Files.createFile(Path.of(other + ".end"));
            try {
                pricing.quote(other.toString());
            } catch (GraftException e) {
                assertThat(Path.of(other + ".begun")).doesNotExist();
                return e;
            }
        }
        throw new AssertionError("calls are still taken");
    }
}
