package dev.graft.runtime.config;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ConfigurationTest {
    @TempDir
    private Path directory = Path.of("");

    private Configuration properties(Map<String, String> properties) {
        return Mistakes.load(properties, Map.of(), directory);
    }

    private Configuration variables(Map<String, String> variables) {
        return Mistakes.load(Map.of(), variables, directory);
    }

    private Configuration code(String... strings) {
        return Configuration.load(Mistakes.around(Map.of(), Map.of(), directory), List.of(strings));
    }

    @Test
    void aBadStringFailsAlsoForAGraftThatNobodyKnows() {
        Mistake mistake = Mistakes.of(() -> properties(Map.of("graft.connection.nobody", "host=tcp://a")));

        assertThat(mistake.message()).isEqualTo("""
                        system property graft.connection.nobody, column 13: the port is missing
                          host=tcp://a
                                      ^
                        A tcp address is written tcp://host:port.""");
    }

    @Test
    void aBadStringFailsAlsoWhereItIsOverridden() {
        Mistake mistake = Mistakes.of(() -> Mistakes.load(
                Map.of("graft.connection.pricing", "inmemory"),
                Map.of("GRAFT_CONNECTION_PRICING", "tcp://a"),
                directory));

        assertThat(mistake.source()).isEqualTo(new Source.EnvironmentVariable("GRAFT_CONNECTION_PRICING"));
        assertThat(mistake.column()).isEqualTo(8);
    }

    @Test
    void aBadStringInCodeFails() {
        Mistake mistake = Mistakes.of(() -> code("inmemory", "host=tcp://a:1;hots=x"));

        assertThat(mistake.source()).hasToString("code");
        assertThat(mistake.column()).isEqualTo(16);
    }

    @Test
    void aNameWhereTheSourceNamesTheGraftIsRefused() {
        String string = "host=tcp://a:1;name=pricing";

        for (Mistake mistake : List.of(
                Mistakes.of(() -> properties(Map.of("graft.connection.pricing", string))),
                Mistakes.of(() -> variables(Map.of("GRAFT_CONNECTION_PRICING", string))))) {
            assertThat(mistake.problem()).isEqualTo("name stands where the source already names the graft");
            assertThat(mistake.column()).isEqualTo(21);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "graft.conection.pricing, graft.connection.pricing",
        "graft.connections, graft.connection",
        "graft.Connection.pricing, graft.connection.pricing",
        "graft.confg, graft.config",
        "graft.config.file, graft.config",
    })
    void anUnknownGraftPropertyFailsWithTheNearestRightOne(String wrong, String right) {
        Mistake mistake = Mistakes.of(() -> properties(Map.of(wrong, "x")));

        assertThat(mistake.problem()).isEqualTo("unknown property \"" + wrong + "\"");
        assertThat(mistake.source()).isEqualTo(new Source.SystemProperty(wrong));
        assertThat(mistake.suggestion()).contains(right);
    }

    @Test
    void anUnknownGraftPropertyLikeNoOtherFailsWithWhatIsExpected() {
        Mistake mistake = Mistakes.of(() -> properties(Map.of("graft.colour", "red")));

        assertThat(mistake.suggestion()).isEmpty();
        assertThat(mistake.expected()).contains("graft.connection.<name of a graft>");
    }

    @ParameterizedTest
    @CsvSource({"graft.connection., 18", "graft.connection.7up, 18", "graft.connection.price list, 23"})
    void aPropertyForAnImpossibleNameIsRefused(String key, int column) {
        assertThat(Mistakes.of(() -> properties(Map.of(key, "inmemory"))).column())
                .isEqualTo(column);
    }

    @Test
    void propertiesOfOthersAreLeftAlone() {
        assertThat(properties(Map.of("grafted", "x", "java.version", "17", "graf.connection", "y"))
                        .unused(Set.of()))
                .isEmpty();
    }

    @Test
    void variablesOfOtherToolsAreLeftAlone() {
        assertThat(variables(Map.of("GRAFT_HOME", "/opt", "GRAFT_COLOUR", "red", "PATH", "/bin"))
                        .unused(Set.of()))
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "GRAFT_CONNECTION_pricing",
                "GRAFT_CONNECTION_price-list",
                "GRAFT_CONNECTIONS_PRICING",
                "GRAFT_CONNECTIONPRICING",
                "GRAFT_CONNECTION_"
            })
    void aVariableThatStartsLikeOursButIsNoneIsRefused(String name) {
        Mistake mistake = Mistakes.of(() -> variables(Map.of(name, "inmemory")));

        assertThat(mistake.problem()).isEqualTo("no graft has the environment variable " + name);
    }

    @Test
    void aVariableInLowerCaseComesWithTheRightOne() {
        assertThat(Mistakes.of(() -> variables(Map.of("GRAFT_CONNECTION_price-list", "inmemory")))
                        .suggestion())
                .isEqualTo(Optional.of("GRAFT_CONNECTION_PRICE_LIST"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"price-list", "price_list", "price.list", "PRICE-LIST"})
    void aVariableIsForTheNamesThatMapToIt(String name) {
        assertThat(variables(Map.of("GRAFT_CONNECTION_PRICE_LIST", "tcp://a:1"))
                        .resolve(name)
                        .effective()
                        .inMemory())
                .isFalse();
    }

    @Test
    void namesAreCaseSensitiveInProperties() {
        assertThat(properties(Map.of("graft.connection.Pricing", "tcp://a:1"))
                        .resolve("pricing")
                        .effective()
                        .inMemory())
                .isTrue();
    }

    @Test
    void stringsForNamesThatNobodyBearsAreUnused() {
        Configuration configuration = Configuration.load(
                Mistakes.around(
                        Map.of("graft.connection.prcing", "tcp://a:1", "graft.connection", "tcp://a:1"),
                        Map.of("GRAFT_CONNECTION_PRICES", "inmemory", "GRAFT_CONNECTION_PRICING", "inmemory"),
                        directory),
                List.of("name=weather;host=tcp://a:1"));

        assertThat(configuration.unused(Set.of("pricing", "cart")))
                .containsExactly(
                        "system property graft.connection.prcing: no contract known so far has the name \"prcing\";"
                                + " did you mean \"pricing\"?",
                        "environment variable GRAFT_CONNECTION_PRICES: no contract known so far has this variable;"
                                + " did you mean \"GRAFT_CONNECTION_PRICING\"?",
                        "code: no contract known so far has the name \"weather\"");
    }

    @Test
    void theRealSurroundingsAreThoseOfTheProcess() {
        Surroundings around = Surroundings.ofProcess(ConfigurationTest.class.getClassLoader());

        assertThat(around.properties()).containsEntry("java.version", System.getProperty("java.version"));
        assertThat(around.variables()).isEqualTo(System.getenv());
        assertThat(around.directory()).isAbsolute().isDirectory();
    }
}
