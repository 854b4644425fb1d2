package boutique.app;

import static org.assertj.core.api.Assertions.assertThat;

import dev.graft.runtime.Hypertube;
import dev.graft.runtime.Route;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The same shop in one tube and in several, told apart by configuration alone. */
class SplitTest {
    private static final Simulation SIMULATION = new Simulation(24, 5, 4, LocalDate.of(2026, 1, 15));

    @TempDir
    Path folder;

    @AfterEach
    void forgetTheConfiguration() {
        System.clearProperty("graft.config");
        System.clearProperty("boutique.data");
    }

    @Test
    void theReceiptsFollowFromTheSeedAndNotFromTheThreads() throws Exception {
        Run four = run("four", SIMULATION);
        Run one = run("one", new Simulation(24, 5, 1, LocalDate.of(2026, 1, 15)));
        Run otherSeed = run("other", new Simulation(24, 6, 4, LocalDate.of(2026, 1, 15)));

        assertThat(four.receipts()).hasSize(24);
        assertThat(one.receipts()).isEqualTo(four.receipts());
        assertThat(otherSeed.digest()).isNotEqualTo(four.digest());
    }

    @Test
    void theReceiptsAreTheSameWithThreeServicesElsewhere() throws Exception {
        Run together = run("together", SIMULATION);
        try (Hypertube host = host("host", "tcp://127.0.0.1:0")) {
            String address = host.addresses().get(0);
            configure("catalog", address, "currency", address, "cart", address);

            Run split = run("split", SIMULATION);

            assertThat(split.remote()).containsExactly("cart", "catalog", "currency");
            assertThat(split.receipts()).isEqualTo(together.receipts());
            assertThat(split.digest()).isEqualTo(together.digest());
            assertThat(folder.resolve("split/carts.mv.db")).doesNotExist();
            assertThat(folder.resolve("host/carts.mv.db")).exists();
        }
    }

    @Test
    void theReceiptsAreTheSameWithAllButTheFrontendInTwoPlaces() throws Exception {
        Run together = run("together", SIMULATION);
        try (Hypertube goods = host("goods", "ws://127.0.0.1:0/ws")) {
            String shelves = goods.addresses().get(0);
            try (Hypertube money = host(
                    "money", "tcp://127.0.0.1:0", "name=catalog;host=" + shelves, "name=currency;host=" + shelves)) {
                String till = money.addresses().get(0);
                configure(
                        "ad",
                        shelves,
                        "catalog",
                        shelves,
                        "currency",
                        shelves,
                        "recommendation",
                        shelves,
                        "cart",
                        till,
                        "checkout",
                        till,
                        "email",
                        till,
                        "fraud",
                        till,
                        "payment",
                        till,
                        "shipping",
                        till);

                Run split = run("split", SIMULATION);

                assertThat(split.remote())
                        .containsExactly(
                                "ad",
                                "cart",
                                "catalog",
                                "checkout",
                                "currency",
                                "email",
                                "fraud",
                                "payment",
                                "recommendation",
                                "shipping");
                assertThat(split.receipts()).isEqualTo(together.receipts());
                assertThat(folder.resolve("split")).isEmptyDirectory();
            }
        }
    }

    private record Run(List<String> receipts, List<String> remote) {
        String digest() {
            return Simulation.digest(receipts);
        }
    }

    private Run run(String name, Simulation simulation) throws Exception {
        System.setProperty("boutique.data", data(name).toString());
        try (Shop shop = new Shop()) {
            List<String> receipts = simulation.run(shop.frontend());
            List<String> remote = shop.tube().routes().stream()
                    .filter(route -> route.mode() == Route.Mode.REMOTE)
                    .map(Route::graft)
                    .toList();
            return new Run(receipts, remote);
        }
    }

    private Hypertube host(String name, String address, String... connections) throws Exception {
        System.setProperty("boutique.data", data(name).toString());
        Hypertube.Builder builder = Hypertube.builder().listen(address);
        for (String connection : connections) {
            builder.connection(connection);
        }
        return builder.open();
    }

    private Path data(String name) throws Exception {
        return Files.createDirectories(folder.resolve(name));
    }

    /** Grafts and where they are, in turns. */
    private void configure(String... hosts) throws Exception {
        StringBuilder lines = new StringBuilder();
        for (int i = 0; i < hosts.length; i += 2) {
            lines.append("graft.connection.%s=host=%s%n".formatted(hosts[i], hosts[i + 1]));
        }
        Path file = folder.resolve("graft.properties");
        Files.writeString(file, lines);
        System.setProperty("graft.config", file.toString());
    }
}
