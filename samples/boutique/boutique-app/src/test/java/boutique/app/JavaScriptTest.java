package boutique.app;

import static org.assertj.core.api.Assertions.assertThat;

import boutique.ad.Ads;
import boutique.catalog.Category;
import dev.graft.runtime.Hypertube;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** The advertisements in JavaScript, which configuration alone chooses. */
class JavaScriptTest extends InAnotherLanguage {
    private static final Path MODULE =
            Path.of("../boutique-ad-javascript").toAbsolutePath().normalize();

    JavaScriptTest() {
        super("ad", "JAVASCRIPT");
    }

    @Override
    String connection() {
        return "runtime=javascript;modules=" + MODULE;
    }

    @Override
    boolean isOfTheMachine(String message) {
        return message.contains("there is no Node.js for");
    }

    @Test
    void theyAreThoseOfJava() throws Exception {
        try (Hypertube java = Hypertube.builder().open();
                Shop javaScript = open()) {
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
            assertLocal(javaScript, "javascript:" + MODULE);
        }
    }
}
