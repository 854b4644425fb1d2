package boutique.app;

import static org.assertj.core.api.Assertions.assertThat;

import dev.graft.runtime.GraftConfigurationException;
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

/** One service in another language, which configuration alone chooses. */
abstract class InAnotherLanguage {
    static final LocalDate TODAY = LocalDate.of(2026, 1, 15);

    private final String graft;
    private final String language;

    @TempDir
    Path folder;

    /**
     * @param graft which service
     * @param language as in the environment variable that says that it has to be there, as {@code PYTHON_REQUIRED}
     */
    InAnotherLanguage(String graft, String language) {
        this.graft = graft;
        this.language = language;
    }

    /** What configuration says of it; skips the test where the machine has not what that takes. */
    abstract String connection() throws Exception;

    /** Whether a message says that the machine has not what it takes, and not that something is wrong. */
    abstract boolean isOfTheMachine(String message);

    /** Opens the shop with it; skips the test where the machine has not what that takes. */
    final Shop open() throws Exception {
        System.setProperty("graft.connection." + graft, connection());
        try {
            return new Shop();
        } catch (GraftConfigurationException e) {
            skipIfMissing(String.valueOf(e.getMessage()));
            throw e;
        }
    }

    /** Skips the test if that is the reason, unless the language has to be there. */
    final void skipIfMissing(String reason) {
        if (isOfTheMachine(reason)) {
            skip(reason);
        }
    }

    /** Skips the test, unless the language has to be there. */
    final void skip(String reason) {
        if (!Boolean.parseBoolean(System.getenv(language + "_REQUIRED"))) {
            Assumptions.abort(language + " is not tested: " + reason);
        }
    }

    @BeforeEach
    void chooseAFolderForData() {
        System.setProperty("boutique.data", folder.toString());
    }

    @AfterEach
    void forgetTheConfiguration() {
        System.clearProperty("graft.connection." + graft);
        System.clearProperty("boutique.data");
    }

    /** The one graft that runs there is this one. */
    static void assertLocal(Shop shop, String provider) {
        assertThat(shop.tube().routes())
                .filteredOn(route -> route.mode() == Route.Mode.LOCAL)
                .extracting(route -> route.provider().orElseThrow().split(" ")[0])
                .containsExactly(provider);
    }

    @Test
    void theReceiptsAreTheSame() throws Exception {
        Simulation simulation = new Simulation(24, 5, 4, TODAY);
        List<String> java;
        try (Shop shop = new Shop()) {
            java = simulation.run(shop.frontend());
        }
        System.setProperty(
                "boutique.data",
                Files.createDirectories(folder.resolve("again")).toString());
        try (Shop shop = open()) {
            assertThat(simulation.run(shop.frontend())).isEqualTo(java);
        }
    }
}
