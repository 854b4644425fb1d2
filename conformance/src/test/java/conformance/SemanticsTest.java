package conformance;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The page that says what a call means names tests that exist. */
class SemanticsTest {
    private static final Path PAGE = Path.of(System.getProperty("parity.page")).resolveSibling("semantics.md");
    private static final Path SOURCES = PAGE.resolve("../..").normalize();
    private static final Pattern NAME = Pattern.compile("`(\\w+Test)#(\\w+)`");

    private static final Pattern TEST = Pattern.compile("@(Test|GraftTest|ParameterizedTest|TestFactory)\\b");

    private static List<Path> tests() throws IOException {
        try (Stream<Path> all = Files.walk(SOURCES)) {
            return all.filter(file -> file.toString().contains("src/test/java"))
                    .filter(file -> file.toString().endsWith("Test.java"))
                    .toList();
        }
    }

    private static boolean exists(List<Path> tests, String type, String method) throws IOException {
        for (Path file : tests) {
            if (file.endsWith(type + ".java") && hasTest(Files.readString(file), method)) {
                return true;
            }
        }
        return false;
    }

    private static boolean hasTest(String source, String method) {
        int declared = source.indexOf(" void " + method + "(");
        if (declared < 0) {
            return false;
        }
        int afterTheOneBefore = Math.max(0, source.lastIndexOf("\n    }\n", declared));
        return TEST.matcher(source).region(afterTheOneBefore, declared).find();
    }

    @Test
    void eachTestThatItNamesExists() throws IOException {
        List<Path> tests = tests();
        List<String> missing = new ArrayList<>();
        Matcher name = NAME.matcher(Files.readString(PAGE));
        while (name.find()) {
            if (!exists(tests, name.group(1), name.group(2))) {
                missing.add(name.group());
            }
        }
        assertThat(missing).isEmpty();
    }

    @Test
    void aTestThatDoesNotExistIsMissed() throws IOException {
        assertThat(exists(tests(), "SemanticsTest", "eachTestThatItNamesExists"))
                .isTrue();
        assertThat(exists(tests(), "SemanticsTest", "exists")).isFalse();
        assertThat(exists(tests(), "SemanticTest", "eachTestThatItNamesExists")).isFalse();
    }

    @Test
    void eachLineNamesATestOrSaysThatItIsNotInThisRelease() throws IOException {
        assertThat(Files.readAllLines(PAGE).stream().filter(line -> line.startsWith("| ") && !line.startsWith("| |")))
                .isNotEmpty()
                .allMatch(line -> NAME.matcher(line).find() || line.endsWith("| not in this release |"));
    }
}
