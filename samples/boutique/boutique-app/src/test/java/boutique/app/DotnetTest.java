package boutique.app;

import static org.assertj.core.api.Assertions.assertThat;

import boutique.fraud.FraudCheck;
import boutique.fraud.Judgement;
import boutique.payment.CreditCard;
import boutique.shop.Money;
import dev.graft.runtime.Hypertube;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The check of payments in C#, which configuration alone chooses. */
class DotnetTest extends InAnotherLanguage {
    private static final Path MODULE = Path.of("../boutique-fraud-dotnet");
    private static final Path COMPILED =
            Path.of("target/dotnet/FraudChecks.dll").toAbsolutePath();

    /** How the script ends where the machine has not what it takes. */
    private static final int MISSING = 3;

    private static boolean compiled; // what is loaded must not be written to

    DotnetTest() {
        super("fraud", "DOTNET");
    }

    @Override
    String connection() throws Exception {
        compile();
        return "runtime=dotnet;modules=" + COMPILED;
    }

    @Override
    boolean isOfTheMachine(String message) {
        return false; // as its compilation has needed a .NET
    }

    /** Compiles the module, once; skips the test where there is no .NET or no compiler. */
    private void compile() throws Exception {
        if (compiled) {
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
        if (status == MISSING) {
            skip(output.strip());
        }
        assertThat(status).as("%s", output).isZero();
        compiled = true;
    }

    @Test
    void itJudgesAsThatOfJavaDoes() throws Exception {
        try (Hypertube java = Hypertube.builder().open();
                Shop dotnet = open()) {
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
            assertLocal(dotnet, "dotnet:" + COMPILED);
        }
    }
}
