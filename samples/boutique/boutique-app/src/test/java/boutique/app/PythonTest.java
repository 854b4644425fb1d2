package boutique.app;

import static org.assertj.core.api.Assertions.assertThat;

import boutique.recommendation.Recommendations;
import dev.graft.runtime.Hypertube;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The recommendations in Python, which configuration alone chooses. */
class PythonTest extends InAnotherLanguage {
    private static final Path MODULE =
            Path.of("../boutique-recommendation-python").toAbsolutePath().normalize();
    private static final List<String> PRODUCTS =
            List.of("OLJCESPC7Z", "66VCHSJNUP", "1YMWWN1N4O", "L9ECAV7KIM", "2ZYFJ3GM2N", "0PUK6V6EV0", "LS4PSXUNUM");

    PythonTest() {
        super("recommendation", "PYTHON");
    }

    @Override
    String connection() {
        return "runtime=python;modules=" + MODULE;
    }

    @Override
    boolean isOfTheMachine(String message) {
        return message.contains("home=") // as messages about Python itself say
                || message.contains("No module named 'numpy'");
    }

    @Test
    void theyAreThoseOfJava() throws Exception {
        try (Hypertube java = Hypertube.builder().open();
                Shop python = open()) {
            Recommendations here = java.graft(Recommendations.class);
            Recommendations there = python.tube().graft(Recommendations.class);
            for (int i = 0; i < 100; i++) {
                String user = "user \u00e9\ud83d\ude00 " + i * i * i;
                List<String> products = PRODUCTS.subList(0, i % (PRODUCTS.size() + 1));

                assertThat(there.recommend(user, products)).isEqualTo(here.recommend(user, products));
            }
            assertLocal(python, "python:" + MODULE);
        }
    }
}
