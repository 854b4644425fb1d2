package dev.graft.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import dev.graft.runtime.Hypertube;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import shop.Pricing;

/** The runnable jar with modules in another language, which implement {@code shop.Pricing} beside the jar that has it. */
@Timeout(120)
abstract class GuestIT {
    private final String runtime;

    @TempDir
    Path folder;

    GuestIT(String runtime) {
        this.runtime = runtime;
    }

    final Path contracts() throws Exception {
        return ModuleFiles.pricing().described("shop.Pricing").jar(folder.resolve("contracts.jar"));
    }

    /** @param command what runs a gateway */
    final GatewayProcess hosting(List<String> command, Path module, Path contracts) throws Exception {
        return GatewayProcess.start(
                folder,
                command,
                "--runtime",
                runtime,
                "--modules",
                module.toString(),
                contracts.toString(),
                "--listen",
                "tcp://127.0.0.1:0");
    }

    /** It says what runs the module, answers callers, and ends well. */
    final void assertServes(GatewayProcess gateway, Path module, String by) throws Exception {
        String address = gateway.ready();

        assertThat(gateway.out().get(0))
                .startsWith("hosting pricing (shop.Pricing): " + runtime + ":" + module + " in " + by);
        try (Hypertube tube = Hypertube.builder().connection("host=" + address).open()) {
            assertThat(tube.graft(Pricing.class).quote("tea")).isEqualTo("TEA costs 3");
        }
        gateway.terminate();
        assertThat(gateway.exitCode()).isZero();
    }
}
