package dev.graft.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import dev.graft.runtime.Hypertube;
import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import shop.Pricing;

/** The runnable jar, with the libraries for JavaScript beside it on the class path, and modules in JavaScript. */
@Timeout(120)
class JavaScriptIT {
    @TempDir
    Path folder;

    @Test
    void hostsJavaScriptModulesBesideTheJarOfTheirContracts() throws Exception {
        requireNode();
        Path contracts = ModuleFiles.pricing().described("shop.Pricing").jar(folder.resolve("contracts.jar"));
        Path module = Files.writeString(
                folder.resolve("prices.mjs"),
                "export const quote = async (sku) => `${sku.toUpperCase()} costs ${sku.length}`;\n");
        try (GatewayProcess gateway = GatewayProcess.start(
                folder,
                withLibraries(),
                "--runtime",
                "javascript",
                "--modules",
                module.toString(),
                contracts.toString(),
                "--listen",
                "tcp://127.0.0.1:0")) {
            String address = gateway.ready();

            assertThat(gateway.out().get(0))
                    .startsWith("hosting pricing (shop.Pricing): javascript:" + module + " in Node.js ");
            try (Hypertube tube =
                    Hypertube.builder().connection("host=" + address).open()) {
                assertThat(tube.graft(Pricing.class).quote("tea")).isEqualTo("TEA costs 3");
            }
            gateway.terminate();
            assertThat(gateway.exitCode()).isZero();
        }
    }

    /** As docs/javascript.md has it: {@code java -cp graft-gateway-all.jar:javascript/*}. */
    private static List<String> withLibraries() {
        String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        String tests = System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
        String libraries = Stream.of(tests.split(File.pathSeparator))
                .filter(entry -> entry.contains("javet") || entry.contains("graft-javascript"))
                .collect(Collectors.joining(File.pathSeparator));
        String all = System.getProperty("gateway.jar") + File.pathSeparator + libraries;
        return List.of(java, "-cp", all, "dev.graft.gateway.GraftGateway");
    }

    /** The tests have it for one platform. */
    private static void requireNode() {
        boolean here = System.getProperty("os.name").equals("Linux")
                && System.getProperty("os.arch").equals("amd64");
        if (!here && !Boolean.parseBoolean(System.getenv("JAVASCRIPT_REQUIRED"))) {
            Assumptions.abort("modules in JavaScript are not tested: there is Node.js for Linux on x86 only");
        }
    }
}
