package dev.graft.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import shop.ListPricing;

/** The runnable jar with modules in Python. */
class PythonIT extends GuestIT {
    PythonIT() {
        super("python");
    }

    @Test
    void hostsPythonModulesBesideTheJarOfTheirContracts() throws Exception {
        requirePython();
        Path module = Files.createDirectories(folder.resolve("prices"));
        Files.writeString(
                module.resolve("__init__.py"), "def quote(sku):\n    return '%s costs %d' % (sku.upper(), len(sku))\n");
        try (GatewayProcess gateway = hosting(module)) {
            assertServes(gateway, module, "CPython 3.");
            assertThat(gateway.err()).isEmpty();
        }
    }

    @Test
    void aModuleWithAMistakeIsShownWithFileAndLine() throws Exception {
        requirePython();
        Path module = Files.writeString(folder.resolve("prices.py"), "def quote(sku):\n    return (\n");
        try (GatewayProcess gateway = hosting(module)) {
            assertThat(gateway.exitCode()).isEqualTo(2);
            assertThat(gateway.err().get(0)).startsWith("graft-gateway: code: " + module + ":2: ");
        }
    }

    @Test
    void withoutContractsItSaysWhatIsMissing() throws Exception {
        try (GatewayProcess gateway =
                start("--runtime", "python", "--modules", folder.toString(), "--listen", "tcp://127.0.0.1:0")) {
            assertThat(gateway.exitCode()).isEqualTo(2);
            assertThat(gateway.err())
                    .containsExactly(
                            "graft-gateway: --runtime python needs the contracts that the modules implement: give"
                                    + " the jar that has them to --modules, too");
        }
    }

    @Test
    void aJarWithGraftsOwnClassesIsNamedAsTheMistake() throws Exception {
        Path contracts = ModuleFiles.pricing()
                .described("shop.Pricing")
                .classes(ListPricing.class)
                .provides("dev.graft.runtime.guest.GuestRuntime", ListPricing.class.getName())
                .jar(folder.resolve("contracts.jar"));
        try (GatewayProcess gateway = start(
                "--runtime",
                "javascript", // which is not beside the gateway, so that the jar is looked into
                "--modules",
                folder.resolve("prices.mjs").toString(),
                contracts.toString(),
                "--listen",
                "tcp://127.0.0.1:0")) {
            assertThat(gateway.exitCode()).isEqualTo(2);
            assertThat(gateway.err().get(0))
                    .contains("what runs javascript cannot be found")
                    .contains("not a subtype")
                    .contains("has Graft's own classes in it, leave them out");
        }
    }

    private GatewayProcess hosting(Path module) throws Exception {
        return hosting(GatewayProcess.jar(), module, contracts());
    }

    private GatewayProcess start(String... args) throws Exception {
        return GatewayProcess.start(folder, GatewayProcess.jar(), args);
    }

    /** Says why nothing is tested here, where there is no Python; where there has to be one that is a failure. */
    private static void requirePython() throws Exception {
        boolean found;
        try {
            Process process = new ProcessBuilder("python3", "-c", "import ctypes").start();
            found = process.waitFor(30, TimeUnit.SECONDS) && process.exitValue() == 0;
        } catch (IOException e) {
            found = false;
        }
        if (!found && !Boolean.parseBoolean(System.getenv("PYTHON_REQUIRED"))) {
            Assumptions.abort("modules in Python are not tested: there is no python3 here");
        }
    }
}
