package dev.graft.gateway;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;

/** The runnable jar, with the libraries for JavaScript beside it on the class path, and modules in JavaScript. */
class JavaScriptIT extends GuestIT {
    JavaScriptIT() {
        super("javascript");
    }

    @Test
    void hostsJavaScriptModulesBesideTheJarOfTheirContracts() throws Exception {
        requireNode();
        Path module = Files.writeString(
                folder.resolve("prices.mjs"),
                "export const quote = async (sku) => `${sku.toUpperCase()} costs ${sku.length}`;\n");
        try (GatewayProcess gateway = hosting(withLibraries(), module, contracts())) {
            assertServes(gateway, module, "Node.js ");
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
