package conformance;

import static org.assertj.core.api.Assertions.assertThat;

import conformance.parity.Parity;
import dev.graft.Graft;
import dev.graft.runtime.GraftConfigurationException;
import dev.graft.runtime.GraftContext;
import dev.graft.runtime.Hypertube;
import dev.graft.testkit.Faults;
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
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.platform.commons.support.AnnotationSupport;

/**
 * The rows of the parity matrix with a callee in another language: the tests of the suite, with a module of that language
 * instead of their own callee. Writes, or compares, that language's column of a page of its own, since it takes the language's
 * runtime to run.
 */
class GuestParityTest {
    private static final List<Class<?>> TESTS = List.of(
            TypesTest.class,
            TimesTest.class,
            ShapesTest.class,
            LedgerTest.class,
            OrderedTest.class,
            ExtremesTest.class,
            ForeignTest.class,
            ValuesTest.class,
            CallbacksTest.class,
            ReferencesTest.class,
            StreamsTest.class,
            ErrorsTest.class,
            InteractionsTest.class,
            LaterTest.class,
            GuestRows.class);

    /** Tests that are about their own callee in Java, which they hold in their hands, or whose exceptions only Java has. */
    private static final Set<String> OF_JAVA = Set.of(
            "aDefaultMethodRunsAtTheCalleeThatOverridesIt",
            "aSubclassThatCannotBeRebuiltArrivesAsItsNearestDeclaredSuperclass",
            "aSubclassThatCanBeRebuiltArrivesAsItself",
            "whatCannotBeRebuiltArrivesWithItsTypeMessageAndStack",
            "aMessageThatIsNoUnicodeDoesNotKeepItsExceptionFromArriving",
            "anExceptionThatCannotEvenBeReadEndsTheCallAllTheSame",
            "aCycleOfCausesIsClosed",
            "aCycleIsClosedWhereItBeginsOrWhereItEnds",
            "aCycleThatConstructorsFixIsCutAndMarked",
            "anExceptionThatStandsTwiceIsOne",
            "theStackShowsTheCalleeThenTheAddressThenTheCaller",
            "objectMethods",
            "context",
            "nestedContext",
            "deadline",
            "cancelled",
            "nothingIsThereBeforeTheCalleeHasIt",
            "toCancelTheFutureCancelsTheCallees",
            "aFutureThatTheCalleeCancelsIsCancelled",
            "theContextOfTheCallIsTheCallees",
            "manyCallsAreUnderWayWithoutAThreadEach",
            "aFutureWhoseTimeIsOverFailsAndTheCalleesIsCancelled",
            "aCalleeThatIsClosedInTheMiddleLeavesTheOutcomeUnknown",
            "noFutureIsRefusedByName");

    @ParameterizedTest
    @EnumSource
    void aCalleeInAnotherLanguageIsLikeAnyOther(GuestLanguage language) throws Exception {
        require(language);
        Map<String, List<String>> failures = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        for (Class<?> tests : TESTS) {
            for (Method test : tests.getDeclaredMethods()) {
                Parity parity = test.getAnnotation(Parity.class);
                if (parity != null && isOfGuests(tests, test)) {
                    String failure = run(language, tests, test);
                    for (String row : parity.value()) {
                        List<String> all = failures.computeIfAbsent(row, any -> new ArrayList<>());
                        if (failure != null) {
                            all.add(failure);
                        }
                    }
                }
            }
        }

        Map<String, String> different = language.different();
        assertThat(failures.entrySet().stream()
                        .filter(row -> !row.getValue().isEmpty() && !different.containsKey(row.getKey()))
                        .map(row -> row.getKey() + ": " + row.getValue()))
                .isEmpty();
        assertThat(different.keySet())
                .as("what is no longer different")
                .allSatisfy(row -> assertThat(failures.get(row)).as(row).isNotEmpty());
        comparePage(language, failures);
    }

    private static boolean isOfGuests(Class<?> tests, Method test) {
        return tests == GuestRows.class
                || !OF_JAVA.contains(test.getName())
                        && !List.of(test.getParameterTypes()).contains(Faults.class)
                || tests == CallbacksTest.class
                || tests == StreamsTest.class;
    }

    private static void comparePage(GuestLanguage language, Map<String, List<String>> failures) throws Exception {
        Path file = Path.of(System.getProperty("parity.guests.page"));
        GuestPage page = GuestPage.read(file);
        page.column(language, failures);
        if (System.getProperty("parity.write") != null) {
            Files.writeString(file, page.text());
        }
        assertThat(file)
                .as("stale; write it anew with: mvn verify -pl conformance -am -Dparity.write")
                .content()
                .isEqualTo(page.text());
    }

    /** Null if it passed. */
    private static String run(GuestLanguage language, Class<?> tests, Method test) throws Exception {
        Constructor<?> constructor = tests.getDeclaredConstructor();
        constructor.setAccessible(true);
        Object instance = constructor.newInstance();
        test.setAccessible(true);
        String connection = language.connection();
        try {
            if (AnnotationSupport.isAnnotated(test, GraftTest.class) || tests == GuestRows.class) {
                try (Hypertube tube = open(connection)) {
                    test.invoke(instance, parameters(test, tube, language));
                }
            } else {
                Wiring.instead(connection, () -> test.invoke(instance, Mode.ISOLATED));
            }
            return null;
        } catch (InvocationTargetException e) {
            return test.getName() + ": " + e.getCause();
        } catch (Throwable e) {
            return test.getName() + ": " + e;
        }
    }

    /** All grafts are in the modules but the witness, which is Java's. */
    private static Hypertube open(String connection) {
        return Hypertube.builder()
                .connection(connection)
                .connection("name=witness")
                .provide(Witness.class, () -> {
                    GraftContext context = GraftContext.current();
                    Map<String, String> seen = new LinkedHashMap<>(context.baggage());
                    context.traceparent().ifPresent(value -> seen.put("traceparent", value));
                    context.remaining().ifPresent(left -> seen.put("remaining", String.valueOf(left.toMillis())));
                    return seen;
                })
                .open();
    }

    private static Object[] parameters(Method test, Hypertube tube, GuestLanguage language) {
        return Stream.of(test.getParameterTypes())
                .map(type -> {
                    if (type.isAnnotationPresent(Graft.class)) {
                        return tube.graft(type);
                    }
                    return type == Hypertube.class ? tube : type == String.class ? language.runtime : Mode.ISOLATED;
                })
                .toArray();
    }

    /** Says why nothing is tested where the language's runtime is missing; where it has to be there that is a failure. */
    private static void require(GuestLanguage language) {
        try (Hypertube tube = open(language.connection())) {
            assertThat(tube.explain()).contains(language.shown);
        } catch (GraftConfigurationException e) {
            if (language.isRequired()) {
                throw e;
            }
            Assumptions.abort("the parity of " + language.title + " is not tested: " + e.getMessage());
        }
    }
}
