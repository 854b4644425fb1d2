package dev.graft.runtime.config;

import static org.assertj.core.api.Assertions.assertThat;

import dev.graft.runtime.config.Explanation.Entry;
import dev.graft.runtime.config.Resolution.Overridden;
import java.util.List;
import org.junit.jupiter.api.Test;

class ExplanationTest {
    private static final Resolution REMOTE = new Resolution(
            Mistakes.parse("host=tcp://a:8990;timeout=2s"),
            new Source.FileLine("/home/ann/shop/graft.properties", 3),
            true,
            List.of(
                    new Overridden(Source.code(), Mistakes.parse("name=pricing;host=inmemory")),
                    new Overridden(new Source.EnvironmentVariable("GRAFT_CONNECTION"), Mistakes.parse("tcp://b:1"))));

    private static final Resolution NOTHING =
            new Resolution(ConnectionString.IN_MEMORY, Source.nothing(), false, List.of());

    @Test
    void everyGraftIsShownWithItsModeItsStringAndWhereItComesFrom() {
        Explanation explanation = new Explanation(
                List.of(
                        new Entry("pricing", "shop.Pricing", "remote", REMOTE, ""),
                        new Entry("ad", "shop.ads.Advertising", "in memory", NOTHING, "code: shop.ads.LocalAds")),
                List.of("code: no contract known so far has the name \"weather\""));

        assertThat(explanation.text()).isEqualTo("""
                        pricing  shop.Pricing          remote
                          connection  host=tcp://a:8990;timeout=2s
                          from        graft.properties line 3 (/home/ann/shop/graft.properties)
                          overrides   name=pricing;host=inmemory from code
                          overrides   host=tcp://b:1 from environment variable GRAFT_CONNECTION
                        ad       shop.ads.Advertising  in memory
                          connection  host=inmemory
                          from        nothing configured
                          provider    code: shop.ads.LocalAds
                        unused: code: no contract known so far has the name "weather"
                        """);
    }

    @Test
    void nothingIsShownAsNothing() {
        assertThat(new Explanation(List.of(), List.of()).text()).isEmpty();
    }

    @Test
    void theValuesOfSecretKeysAreMasked() {
        assertThat(List.of("keystore-password", "Secret", "token", "client-TOKEN-file"))
                .allMatch(Secrets::isSecret);
        assertThat(List.of("host", "name", "timeout")).noneMatch(Secrets::isSecret);
    }
}
