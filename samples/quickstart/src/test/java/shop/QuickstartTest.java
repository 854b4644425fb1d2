package shop;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.graft.runtime.Hypertube;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class QuickstartTest {
    private static final Basket BASKET = new Basket("Ada", List.of(new Basket.Line("apple", 3)));

    @TempDir
    Path folder;

    @AfterEach
    void forgetTheConfiguration() {
        System.clearProperty("graft.config");
    }

    @Test
    void withoutConfigurationItRunsInMemory() throws Exception {
        String printed = printed();

        assertThat(printed).contains("Quote[customer=Ada, total=4.40]").contains("pricing");
    }

    @Test
    void withOneLineOfConfigurationTheSameMainCallsAnotherHost() throws Exception {
        Pricing sale = basket -> new Quote(basket.customer(), new BigDecimal("0.99"));
        try (Hypertube host = host(sale)) {
            configure(host);

            String printed = printed();

            assertThat(printed)
                    .contains("Quote[customer=Ada, total=0.99]")
                    .contains(host.addresses().get(0));
        }
    }

    @Test
    void theContractsOwnExceptionArrivesFromAnotherHostWithItsFields() throws Exception {
        try (Hypertube host = host(new ListPricing())) {
            configure(host);
            try (Hypertube tube = Hypertube.open()) {
                Pricing pricing = tube.graft(Pricing.class);
                Basket basket = new Basket("Ada", List.of(new Basket.Line("pear", 1)));

                UnknownSkuException unknown =
                        catchThrowableOfType(UnknownSkuException.class, () -> pricing.quote(basket));

                assertThat(unknown.sku()).isEqualTo("pear");
                assertThat(unknown).hasMessage("no article has the number pear");
                assertThat(pricing.quote(BASKET).total()).isEqualTo("1.20");
            }
        }
    }

    private static Hypertube host(Pricing pricing) {
        return Hypertube.builder()
                .provide(Pricing.class, pricing)
                .listen("tcp://127.0.0.1:0")
                .open();
    }

    private void configure(Hypertube host) throws Exception {
        Path file = folder.resolve("graft.properties");
        Files.writeString(
                file, "graft.connection.pricing=host=" + host.addresses().get(0) + "\n");
        System.setProperty("graft.config", file.toString());
    }

    private static String printed() throws Exception {
        PrintStream console = System.out;
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        System.setOut(new PrintStream(bytes, true, StandardCharsets.UTF_8));
        try {
            Quickstart.main(new String[0]);
        } finally {
            System.setOut(console);
        }
        return bytes.toString(StandardCharsets.UTF_8);
    }
}
