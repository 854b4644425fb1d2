package boutique.app;

import static org.assertj.core.api.Assertions.assertThat;

import boutique.ad.Ads;
import boutique.catalog.Category;
import dev.graft.runtime.GraftConfigurationException;
import dev.graft.runtime.Hypertube;
import dev.graft.runtime.Route;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The advertisements in JavaScript, which configuration alone chooses. */
class JavaScriptTest {
    private static final Path MODULE =
            Path.of("../boutique-ad-javascript").toAbsolutePath().normalize();

    @TempDir
    Path folder;

    @BeforeEach
    void chooseAFolderForData() {
        System.setProperty("boutique.data", folder.toString());
    }

    @AfterEach
    void forgetTheConfiguration() {
        System.clearProperty("graft.connection.ad");
        System.clearProperty("boutique.data");
    }

    /** Says why nothing is tested here, where there is no Node.js for the platform; where there has to be that is a failure. */
    private static Shop inJavaScript() {
        System.setProperty("graft.connection.ad", "runtime=javascript;modules=" + MODULE);
        try {
            return new Shop();
        } catch (GraftConfigurationException e) {
            boolean isOfThePlatform = String.valueOf(e.getMessage()).contains("there is no Node.js for");
            if (isOfThePlatform && !Boolean.parseBoolean(System.getenv("JAVASCRIPT_REQUIRED"))) {
                Assumptions.abort("JavaScript is not tested: " + e.getMessage());
            }
            throw e;
        }
    }

    @Test
    void theyAreThoseOfJava() {
        try (Hypertube java = Hypertube.builder().open();
                Shop javaScript = inJavaScript()) {
            Ads here = java.graft(Ads.class);
            Ads there = javaScript.tube().graft(Ads.class);
            Category[] all = Category.values();
            for (int i = 0; i < 1 << all.length; i++) {
                String visitor = "visitor \u00e9\ud83d\ude00 " + i * i * i;
                Set<Category> shelves = EnumSet.noneOf(Category.class);
                for (Category each : all) {
                    if ((i >> each.ordinal() & 1) == 1) {
                        shelves.add(each);
                    }
                }

                assertThat(there.choose(visitor, shelves)).isEqualTo(here.choose(visitor, shelves));
                assertThat(there.choose(visitor, Set.of())).isEqualTo(here.choose(visitor, Set.of()));
            }
            assertThat(javaScript.tube().routes())
                    .filteredOn(route -> route.mode() == Route.Mode.LOCAL)
                    .extracting(route -> route.provider().orElseThrow().split(" ")[0])
                    .containsExactly("javascript:" + MODULE);
        }
    }

    @Test
    void theReceiptsAreTheSame() throws Exception {
        Simulation simulation = new Simulation(24, 5, 4, LocalDate.of(2026, 1, 15));
        List<String> java;
        try (Shop shop = new Shop()) {
            java = simulation.run(shop.frontend());
        }
        System.setProperty(
                "boutique.data",
                Files.createDirectories(folder.resolve("again")).toString());
        try (Shop shop = inJavaScript()) {
            assertThat(simulation.run(shop.frontend())).isEqualTo(java);
        }
    }
}
