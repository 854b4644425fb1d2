package dev.graft.runtime.config;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class PrecedenceTest {
    /** Every place where a string for {@code pricing} can stand, the strongest first. */
    enum Place {
        OWN_PROPERTY("system property graft.connection.pricing"),
        OWN_VARIABLE("environment variable GRAFT_CONNECTION_PRICING"),
        OWN_LINE("graft.properties line 1"),
        OWN_CODE("code"),
        PROPERTY("system property graft.connection"),
        VARIABLE("environment variable GRAFT_CONNECTION"),
        LINE("graft.properties line 2"),
        CODE("code");

        private final String source;

        Place(String source) {
            this.source = source;
        }

        /** A string that shows where it stands. */
        String string() {
            return "host=tcp://" + name().toLowerCase(Locale.ROOT) + ":1";
        }
    }

    /** What is said at each place. */
    private static final class Said {
        private final Map<String, String> properties = new TreeMap<>();
        private final Map<String, String> variables = new TreeMap<>();
        private final List<String> code = new ArrayList<>();
        private String own = "\n";
        private String global = "\n";

        Said(List<Place> places) {
            places.forEach(this::say);
        }

        private void say(Place place) {
            String string = place.string();
            switch (place) {
                case OWN_PROPERTY -> properties.put("graft.connection.pricing", string);
                case OWN_VARIABLE -> variables.put("GRAFT_CONNECTION_PRICING", string);
                case OWN_LINE -> own = "graft.connection.pricing=" + string + "\n";
                case OWN_CODE -> code.add("name=pricing;" + string);
                case PROPERTY -> properties.put("graft.connection", string);
                case VARIABLE -> variables.put("GRAFT_CONNECTION", string);
                case LINE -> global = "graft.connection=" + string + "\n";
                case CODE -> code.add(string);
            }
        }

        Configuration load(Path directory) {
            try {
                Files.writeString(directory.resolve("graft.properties"), own + global);
            } catch (IOException failed) {
                throw new UncheckedIOException(failed);
            }
            return Configuration.load(Mistakes.around(properties, variables, directory), code);
        }
    }

    static Stream<Arguments> pairs() {
        return Stream.of(Place.values())
                .flatMap(stronger -> Stream.of(Place.values())
                        .filter(weaker -> weaker.compareTo(stronger) > 0)
                        .map(weaker -> Arguments.of(stronger, weaker)));
    }

    @ParameterizedTest
    @MethodSource("pairs")
    void theStrongerPlaceBeatsTheWeaker(Place stronger, Place weaker, @TempDir Path directory) {
        Resolution resolution =
                new Said(List.of(weaker, stronger)).load(directory).resolve("pricing");

        assertThat(resolution.effective().toString()).endsWith(stronger.string());
        assertThat(resolution.source().toString()).startsWith(stronger.source);
        assertThat(resolution.overridden()).hasSize(1);
        assertThat(resolution.overridden().get(0).string().toString()).endsWith(weaker.string());
        assertThat(resolution.overridden().get(0).source().toString()).startsWith(weaker.source);
    }

    @ParameterizedTest
    @MethodSource("pairs")
    void theOrderInWhichCodeSpeaksDoesNotChangeThat(Place stronger, Place weaker, @TempDir Path directory) {
        Resolution resolution =
                new Said(List.of(stronger, weaker)).load(directory).resolve("pricing");

        assertThat(resolution.effective().toString()).endsWith(stronger.string());
    }

    @Test
    void allThatIsOverriddenIsListedInOrder(@TempDir Path directory) {
        Resolution resolution =
                new Said(List.of(Place.values())).load(directory).resolve("pricing");

        assertThat(resolution.effective().toString()).isEqualTo(Place.OWN_PROPERTY.string());
        assertThat(resolution.overridden())
                .extracting(overridden -> overridden.string().hosts().get(0).host())
                .containsExactly("own_variable", "own_line", "own_code", "property", "variable", "line", "code");
    }

    @Test
    void anotherGraftTakesTheStringsWithoutAName(@TempDir Path directory) {
        Resolution resolution =
                new Said(List.of(Place.values())).load(directory).resolve("catalog");

        assertThat(resolution.effective().toString()).isEqualTo(Place.PROPERTY.string());
        assertThat(resolution.overridden()).hasSize(3);
    }

    @Test
    void whereNothingIsSaidTheGraftIsInMemory(@TempDir Path directory) {
        Resolution resolution = new Said(List.of()).load(directory).resolve("pricing");

        assertThat(resolution.effective()).isEqualTo(ConnectionString.IN_MEMORY);
        assertThat(resolution.source()).hasToString("nothing configured");
        assertThat(resolution.overridden()).isEmpty();
    }

    @Test
    void inCodeTheLastOneSaidWins(@TempDir Path directory) {
        List<String> code =
                List.of("name=pricing;host=tcp://first:1", "host=tcp://every:1", "host=tcp://last:1;name=pricing");

        Resolution resolution = Configuration.load(Mistakes.around(Map.of(), Map.of(), directory), code)
                .resolve("pricing");

        assertThat(resolution.effective().hosts().get(0).host()).isEqualTo("last");
        assertThat(resolution.overridden())
                .extracting(overridden -> overridden.string().hosts().get(0).host())
                .containsExactly("first", "every");
    }

    @Test
    void stringsAreNeverMerged(@TempDir Path directory) {
        Configuration configuration = Mistakes.load(
                Map.of("graft.connection.pricing", "timeout=2s", "graft.connection", "host=tcp://a:1;max-calls=5"),
                Map.of(),
                directory);

        ConnectionString pricing = configuration.resolve("pricing").effective();

        assertThat(pricing.inMemory()).isTrue();
        assertThat(pricing.limits().maxCalls()).isEqualTo(1024);
    }

    @Test
    void aStringInASourceWithoutANameMayNameItsGraft(@TempDir Path directory) {
        Configuration configuration =
                Mistakes.load(Map.of(), Map.of("GRAFT_CONNECTION", "name=pricing;host=tcp://a:1"), directory);

        assertThat(configuration.resolve("pricing").effective().inMemory()).isFalse();
        assertThat(configuration.resolve("catalog").effective().inMemory()).isTrue();
    }

    @Test
    void twoStringsOfOneKindOfSourceForOneGraftAreRefused(@TempDir Path directory) {
        Mistake mistake = Mistakes.of(() -> Mistakes.load(
                Map.of(),
                Map.of("GRAFT_CONNECTION", "name=price-list;host=tcp://a:1", "GRAFT_CONNECTION_PRICE_LIST", "inmemory"),
                directory));

        assertThat(mistake.message()).isEqualTo("""
                        environment variable GRAFT_CONNECTION: the graft "price-list" has another string in \
                        environment variable GRAFT_CONNECTION_PRICE_LIST
                        Keep one of them.""");
    }
}
