package dev.graft.gateway;

import static dev.graft.gateway.ModuleFiles.GRAFT_MODULE;
import static org.assertj.core.api.Assertions.assertThat;

import dev.graft.runtime.Hypertube;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import shop.Catalog;
import shop.CatalogModule;
import shop.CatalogSkeleton;
import shop.CatalogStub;
import shop.ListPricing;
import shop.Pricing;
import shop.PricingModule;

/** The runnable jar as a process that serves. */
@Timeout(120)
class GatewayIT {
    @TempDir
    Path folder;

    @Test
    void saysWhatItHostsAndWhereAndServesIt() throws Exception {
        Path jar = pricing().provides(GRAFT_MODULE, "shop.PricingModule").jar(folder.resolve("pricing.jar"));
        try (GatewayProcess gateway = start(
                "--modules", jar.toString(), "--listen", "tcp://127.0.0.1:0", "--listen", "ws://127.0.0.1:0/ws")) {
            gateway.ready();

            assertThat(gateway.out()).hasSize(4);
            assertThat(gateway.out().get(0))
                    .isEqualTo("hosting pricing (shop.Pricing): shop.ListPricing from the module shop.PricingModule in "
                            + jar);
            assertThat(gateway.out().get(1)).matches("listening on tcp://127\\.0\\.0\\.1:[1-9]\\d*");
            assertThat(gateway.out().get(2)).matches("listening on ws://127\\.0\\.0\\.1:[1-9]\\d*/ws");
            assertThat(gateway.out().get(3)).matches("ready in \\d+ ms");
            for (String line : gateway.out().subList(1, 3)) {
                try (Hypertube tube = caller(line.substring("listening on ".length()))) {
                    assertThat(tube.graft(Pricing.class).quote("tea")).isEqualTo("TEA costs 42");
                }
            }

            gateway.terminate();
            assertThat(gateway.exitCode()).isZero();
            assertThat(gateway.err()).isEmpty();
        }
    }

    @Test
    void hostsPlainServiceLoaderProviders() throws Exception {
        Path classes = pricing().provides("shop.Pricing", "shop.ListPricing").folder(folder.resolve("classes"));
        try (GatewayProcess gateway = start("--modules", classes.toString(), "--listen", "tcp://127.0.0.1:0")) {
            String address = gateway.ready();

            assertThat(gateway.out().get(0))
                    .isEqualTo("hosting pricing (shop.Pricing): shop.ListPricing from the ServiceLoader provider"
                            + " shop.ListPricing in " + classes);
            try (Hypertube tube = caller(address)) {
                assertThat(tube.graft(Pricing.class).quote("tea")).isEqualTo("TEA costs 42");
            }
        }
    }

    @Test
    void theModulesOfAFolderCallEachOther() throws Exception {
        Path shop = folder.resolve("shop");
        pricing().provides(GRAFT_MODULE, "shop.PricingModule").jar(shop.resolve("pricing.jar"));
        catalog().jar(shop.resolve("catalog.jar"));
        try (GatewayProcess gateway = start("--modules", shop.toString(), "--listen", "tcp://127.0.0.1:0")) {
            String address = gateway.ready();

            assertThat(gateway.out().get(0)).startsWith("hosting catalog (shop.Catalog): ");
            assertThat(gateway.out().get(1)).startsWith("hosting pricing (shop.Pricing): ");
            try (Hypertube tube = caller(address)) {
                assertThat(tube.graft(Catalog.class).find("tea")).isEqualTo("tea: TEA costs 42");
            }
        }
    }

    @Test
    void theConfigurationSendsTheCallsOfAModuleToAnotherGateway() throws Exception {
        Path one = pricing().provides(GRAFT_MODULE, "shop.PricingModule").jar(folder.resolve("pricing.jar"));
        Path two = ModuleFiles.pricing().folder(folder.resolve("catalog"));
        catalog().folder(two);
        try (GatewayProcess pricing = start("--modules", one.toString(), "--listen", "tcp://127.0.0.1:0")) {
            String there = pricing.ready();
            Path config =
                    Files.writeString(folder.resolve("my.properties"), "graft.connection.pricing=host=" + there + "\n");
            try (GatewayProcess catalog =
                    start("--modules", two.toString(), "--listen", "ws://127.0.0.1:0", "--config", config.toString())) {
                String address = catalog.ready();

                assertThat(catalog.out())
                        .contains("calling pricing (shop.Pricing): host=" + there + " from my.properties line 1 ("
                                + config + ")");
                try (Hypertube tube = caller(address)) {
                    assertThat(tube.graft(Catalog.class).find("tea")).isEqualTo("tea: TEA costs 42");
                }
            }
        }
    }

    @Test
    void aModuleThatIsNoJarEndsTheProcessWithTwo() throws Exception {
        Path text = Files.writeString(folder.resolve("pricing.jar"), "text");
        try (GatewayProcess gateway = start("--modules", text.toString(), "--listen", "tcp://127.0.0.1:0")) {
            assertThat(gateway.exitCode()).isEqualTo(2);
            assertThat(gateway.err()).singleElement().asString().contains(text + " is not a jar: ");
            assertThat(gateway.out()).isEmpty();
        }
    }

    @Test
    void aPortInUseEndsTheProcessWithOne() throws Exception {
        Path jar = pricing().provides(GRAFT_MODULE, "shop.PricingModule").jar(folder.resolve("pricing.jar"));
        try (GatewayProcess first = start("--modules", jar.toString(), "--listen", "tcp://127.0.0.1:0")) {
            String address = first.ready();
            try (GatewayProcess second = start("--modules", jar.toString(), "--listen", address)) {
                assertThat(second.exitCode()).isEqualTo(1);
                assertThat(second.err()).singleElement().asString().contains("is in use");
            }
            try (Hypertube tube = caller(address)) {
                assertThat(tube.graft(Pricing.class).quote("tea")).isEqualTo("TEA costs 42");
            }
        }
    }

    @Test
    void theLauncherStartsTheSameAndHandsOnSignals() throws Exception {
        Path jar = pricing().provides(GRAFT_MODULE, "shop.PricingModule").jar(folder.resolve("pricing.jar"));
        List<String> launcher = List.of(System.getProperty("gateway.launcher"));
        try (GatewayProcess gateway =
                GatewayProcess.start(folder, launcher, "--modules", jar.toString(), "--listen", "tcp://127.0.0.1:0")) {
            try (Hypertube tube = caller(gateway.ready())) {
                assertThat(tube.graft(Pricing.class).quote("tea")).isEqualTo("TEA costs 42");
            }

            gateway.terminate();
            assertThat(gateway.exitCode()).isZero();
        }
    }

    @Test
    void theLauncherSaysWhenThereIsNoJava() throws Exception {
        List<String> command = List.of("env", "JAVA_HOME=" + folder, System.getProperty("gateway.launcher"));
        try (GatewayProcess gateway = GatewayProcess.start(folder, command, "--version")) {
            assertThat(gateway.exitCode()).isEqualTo(2);
            assertThat(gateway.err())
                    .containsExactly(
                            "graft-gateway: JAVA_HOME is " + folder + ", but " + folder + "/bin/java cannot be run");
        }
    }

    private static ModuleFiles pricing() {
        return ModuleFiles.pricing()
                .classes(PricingModule.class, ListPricing.class)
                .classNamed("shop.PriceList");
    }

    /** Without {@code shop.Pricing}, which it calls. */
    private static ModuleFiles catalog() {
        return ModuleFiles.empty()
                .classes(Catalog.class, CatalogSkeleton.class, CatalogStub.class, CatalogModule.class)
                .provides(GRAFT_MODULE, "shop.CatalogModule");
    }

    private GatewayProcess start(String... args) throws Exception {
        return GatewayProcess.start(folder, GatewayProcess.jar(), args);
    }

    private static Hypertube caller(String address) {
        return Hypertube.builder().connection("host=" + address).open();
    }
}
