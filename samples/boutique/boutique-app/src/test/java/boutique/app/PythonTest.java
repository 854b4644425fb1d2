package boutique.app;

import static org.assertj.core.api.Assertions.assertThat;

import boutique.recommendation.Recommendations;
import dev.graft.runtime.GraftConfigurationException;
import dev.graft.runtime.Hypertube;
import dev.graft.runtime.Route;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The recommendations in Python, which configuration alone chooses. */
class PythonTest {
    private static final Path MODULE =
            Path.of("../boutique-recommendation-python").toAbsolutePath().normalize();
    private static final List<String> PRODUCTS =
            List.of("OLJCESPC7Z", "66VCHSJNUP", "1YMWWN1N4O", "L9ECAV7KIM", "2ZYFJ3GM2N", "0PUK6V6EV0", "LS4PSXUNUM");

    @TempDir
    Path folder;

    @BeforeEach
    void chooseAFolderForData() {
        System.setProperty("boutique.data", folder.toString());
    }

    @AfterEach
    void forgetTheConfiguration() {
        System.clearProperty("graft.connection.recommendation");
        System.clearProperty("boutique.data");
    }

    /** Says why nothing is tested here, where there is no Python; where there has to be one that is a failure. */
    private static Shop inPython() {
        System.setProperty("graft.connection.recommendation", "runtime=python;modules=" + MODULE);
        try {
            return new Shop();
        } catch (GraftConfigurationException e) {
            boolean isOfPythonItself = String.valueOf(e.getMessage()).contains("home=");
            if (isOfPythonItself && !Boolean.parseBoolean(System.getenv("PYTHON_REQUIRED"))) {
                Assumptions.abort("Python is not tested: " + e.getMessage());
            }
            throw e;
        }
    }

    @Test
    void theyAreThoseOfJava() {
        try (Hypertube java = Hypertube.builder().open();
                Shop python = inPython()) {
            Recommendations here = java.graft(Recommendations.class);
            Recommendations there = python.tube().graft(Recommendations.class);
            for (int i = 0; i < 100; i++) {
                String user = "user \u00e9\ud83d\ude00 " + i * i * i;
                List<String> products = PRODUCTS.subList(0, i % (PRODUCTS.size() + 1));

                assertThat(there.recommend(user, products)).isEqualTo(here.recommend(user, products));
            }
            assertThat(python.tube().routes())
                    .filteredOn(route -> route.mode() == Route.Mode.LOCAL)
                    .extracting(route -> route.provider().orElseThrow().split(" ")[0])
                    .containsExactly("python:" + MODULE);
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
        try (Shop shop = inPython()) {
            assertThat(simulation.run(shop.frontend())).isEqualTo(java);
        }
    }
}
