package boutique.app;

import static org.assertj.core.api.Assertions.assertThat;

import boutique.fraud.FraudCheck;
import boutique.fraud.Judgement;
import boutique.payment.CreditCard;
import boutique.shop.Money;
import dev.graft.runtime.Hypertube;
import dev.graft.runtime.Route;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The check of payments in C#, which configuration alone chooses. */
class DotnetTest {
    private static final Path MODULE = Path.of("../boutique-fraud-dotnet");
    private static final Path COMPILED =
            Path.of("target/dotnet/FraudChecks.dll").toAbsolutePath();
    private static final LocalDate TODAY = LocalDate.of(2026, 1, 15);

    @TempDir
    Path folder;

    @BeforeEach
    void chooseAFolderForData() {
        System.setProperty("boutique.data", folder.toString());
    }

    @AfterEach
    void forgetTheConfiguration() {
        System.clearProperty("graft.connection.fraud");
        System.clearProperty("boutique.data");
    }

    private static Shop inDotnet() throws Exception {
        compile();
        System.setProperty("graft.connection.fraud", "runtime=dotnet;modules=" + COMPILED);
        return new Shop();
    }

    /** Says why nothing is tested here, where there is no .NET or no compiler; where there have to be that is a failure. */
    private static synchronized void compile() throws Exception {
        if (Files.exists(COMPILED)
                && Files.getLastModifiedTime(COMPILED)
                                .compareTo(Files.getLastModifiedTime(MODULE.resolve("FraudChecks.cs")))
                        > 0) {
            return;
        }
        Process process = new ProcessBuilder(
                        MODULE.resolve("build").toString(),
                        COMPILED.getParent().toString(),
                        System.getProperty("java.class.path"))
                .redirectErrorStream(true)
                .start();
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        int status = process.waitFor();
        boolean isOfTheMachine = output.contains("there is no") || output.contains("built without");
        if (status != 0 && isOfTheMachine && !Boolean.parseBoolean(System.getenv("DOTNET_REQUIRED"))) {
            Assumptions.abort("C# is not tested: " + output);
        }
        assertThat(status).as("%s", output).isZero();
    }

    @Test
    void itJudgesAsThatOfJavaDoes() throws Exception {
        try (Hypertube java = Hypertube.builder().open();
                Shop dotnet = inDotnet()) {
            FraudCheck here = java.graft(FraudCheck.class);
            FraudCheck there = dotnet.tube().graft(FraudCheck.class);
            List<Judgement> judgements = new ArrayList<>();
            for (String currency : List.of("USD", "JPY", "TRY", "XXX")) {
                for (long units : List.of(0L, 999L, 1_000L, 4_999L, 5_000L, 900_000L)) {
                    for (String number : List.of("4432-8015-6152-0454", "4111 1111 1111 1111", "")) {
                        for (int year : List.of(2026, 2032, 2033)) {
                            Money amount = new Money(currency, units, 0);
                            CreditCard card = new CreditCard(number, 123, year, 6);
                            Judgement judgement = here.judge(amount, card, TODAY);
                            judgements.add(judgement);

                            assertThat(there.judge(amount, card, TODAY)).isEqualTo(judgement);
                        }
                    }
                }
            }
            assertThat(judgements).extracting(Judgement::isTooMuch).contains(true, false);
            assertThat(dotnet.tube().routes())
                    .filteredOn(route -> route.mode() == Route.Mode.LOCAL)
                    .extracting(route -> route.provider().orElseThrow().split(" ")[0])
                    .containsExactly("dotnet:" + COMPILED);
        }
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
        try (Shop shop = inDotnet()) {
            assertThat(simulation.run(shop.frontend())).isEqualTo(java);
        }
    }
}
