package conformance;

import static org.assertj.core.api.Assertions.assertThat;

import conformance.parity.Parity;
import dev.graft.Graft;
import dev.graft.runtime.GraftConfigurationException;
import dev.graft.runtime.Hypertube;
import dev.graft.testkit.GraftTest;
import dev.graft.testkit.Mode;
import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.platform.commons.support.AnnotationSupport;

/**
 * The rows of the parity matrix that are about values, with the echo in Python: the same tests, and the same values at their
 * extremes. Writes, or compares, a page of its own, since it takes a Python to run.
 */
class PythonParityTest {
    private static final String CONNECTION =
            "runtime=python;modules=" + Path.of("src/test/python/echoes.py").toAbsolutePath();
    private static final List<Class<?>> TESTS = List.of(
            TypesTest.class,
            TimesTest.class,
            ShapesTest.class,
            LedgerTest.class,
            OrderedTest.class,
            ExtremesTest.class,
            ForeignTest.class);

    /** What is not the same in Python, and why; rows of the matrix by name. */
    private static final Map<String, String> DIFFERENT = Map.of(
            "Values: Set, in the sender's order",
            "A set of Python's has no order. The members are the same, and a list that is returned for a set keeps its order.",
            "Values: what an adapter refuses is an error with its path",
            "Adapters are Java's: Python has the value that the adapter carries, and what the adapter refuses to make of it is"
                    + " refused where the value comes back to Java.");

    private static final String HEAD = """
            # Parity of Python

            <!-- Written by the build from what its tests have shown. Do not edit: mvn verify -pl conformance -am -Dparity.write -->

            The rows of [the parity matrix](parity.md) that are about values, with a callee in [Python](python.md) that gives back what it is given.

            | | python |
            |---|:-:|
            """;

    @Test
    void valuesComeBackFromPythonAsFromAnywhere() throws Exception {
        requirePython();
        Map<String, List<String>> failures = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        for (Class<?> tests : TESTS) {
            for (Method test : tests.getDeclaredMethods()) {
                Parity parity = test.getAnnotation(Parity.class);
                if (parity != null && parity.value()[0].startsWith("Values: ")) {
                    String failure = run(tests, test);
                    for (String row : parity.value()) {
                        List<String> all = failures.computeIfAbsent(row, any -> new ArrayList<>());
                        if (failure != null) {
                            all.add(failure);
                        }
                    }
                }
            }
        }

        assertThat(failures.keySet()).containsAll(DIFFERENT.keySet());
        assertThat(failures.entrySet().stream()
                        .filter(row -> !row.getValue().isEmpty() && !DIFFERENT.containsKey(row.getKey()))
                        .map(row -> row.getKey() + ": " + row.getValue()))
                .isEmpty();
        comparePage(failures);
    }

    private static void comparePage(Map<String, List<String>> failures) throws Exception {
        Map<String, Integer> notes = new LinkedHashMap<>();
        StringBuilder text = new StringBuilder(HEAD);
        failures.forEach((row, all) -> text.append("| ")
                .append(row.substring(row.indexOf(": ") + 2))
                .append(" | ")
                .append(
                        all.isEmpty()
                                ? "✓"
                                : "(" + notes.computeIfAbsent(DIFFERENT.get(row), any -> notes.size() + 1) + ")")
                .append(" |\n"));
        notes.forEach((reason, number) ->
                text.append('\n').append(number).append(". ").append(reason).append('\n'));
        Path page = Path.of(System.getProperty("parity.python.page"));
        if (System.getProperty("parity.write") != null) {
            Files.writeString(page, text);
        }
        assertThat(page)
                .as("stale; write it anew with: mvn verify -pl conformance -am -Dparity.write")
                .content()
                .isEqualTo(text.toString());
    }

    /** Null if it passed. */
    private static String run(Class<?> tests, Method test) throws Exception {
        Constructor<?> constructor = tests.getDeclaredConstructor();
        constructor.setAccessible(true);
        Object instance = constructor.newInstance();
        test.setAccessible(true);
        try {
            if (AnnotationSupport.isAnnotated(test, GraftTest.class)) {
                try (Hypertube tube = Hypertube.builder().connection(CONNECTION).open()) {
                    test.invoke(instance, parameters(test, tube));
                }
            } else {
                Wiring.instead(CONNECTION, () -> test.invoke(instance, Mode.ISOLATED));
            }
            return null;
        } catch (InvocationTargetException e) {
            return test.getName() + ": " + e.getCause();
        } catch (Throwable e) {
            return test.getName() + ": " + e;
        }
    }

    private static Object[] parameters(Method test, Hypertube tube) {
        return Stream.of(test.getParameterTypes())
                .map(type -> type.isAnnotationPresent(Graft.class) ? (Object) tube.graft(type) : Mode.ISOLATED)
                .toArray();
    }

    /** Says why nothing is tested here, where there is no Python; where there has to be one that is a failure. */
    private static void requirePython() {
        try (Hypertube tube = Hypertube.builder().connection(CONNECTION).open()) {
            assertThat(tube.explain()).contains("CPython");
        } catch (GraftConfigurationException e) {
            if (Boolean.parseBoolean(System.getenv("PYTHON_REQUIRED"))) {
                throw e;
            }
            Assumptions.abort("the parity of Python is not tested: " + e.getMessage());
        }
    }
}
