package dev.graft.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;

/** The runnable jar with modules in C#. */
class DotnetIT extends GuestIT {
    private static final String PRICES = """
            public sealed class Prices : Shop.IPricing
            {
                public string Quote(string sku)
                {
                    return sku.ToUpperInvariant() + " costs " + sku.Length;
                }
            }
            """;

    private static final Path COMPILER = Path.of("../extensions/graft-dotnet/build-module");

    /** How both tools end where the machine has not what they take. */
    private static final int MISSING = 3;

    DotnetIT() {
        super("dotnet");
    }

    @Test
    void hostsDotnetModulesBesideTheJarOfTheirContracts() throws Exception {
        Path contracts = contracts();
        Path module = compiled(contracts);
        try (GatewayProcess gateway = hosting(GatewayProcess.jar(), module, contracts)) {
            assertServes(gateway, module, "CoreCLR ");
            assertThat(gateway.err()).isEmpty();
        }
    }

    /** Its contracts by the tool in the runnable jar, as a user would. */
    private Path compiled(Path contracts) throws Exception {
        run(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp",
                System.getProperty("gateway.jar"),
                "dev.graft.dotnet.Contracts",
                "--out",
                folder.toString(),
                contracts.toString());
        Path source = Files.writeString(folder.resolve("Prices.cs"), PRICES);
        Path module = folder.resolve("Prices.dll");
        run(
                COMPILER.toString(),
                module.toString(),
                folder.resolve("Contracts.cs").toString(),
                source.toString(),
                folder.resolve("Graft.Guest.dll").toString());
        return module;
    }

    /** Skips the test where there is no .NET or no compiler, unless they have to be there. */
    private static void run(String... command) throws Exception {
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
        if (process.exitValue() == MISSING && !Boolean.parseBoolean(System.getenv("DOTNET_REQUIRED"))) {
            Assumptions.abort("modules in .NET are not tested: " + output);
        }
        assertThat(process.exitValue()).as("%s", output).isZero();
    }
}
