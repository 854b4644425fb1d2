package conformance.parity;

import dev.graft.testkit.GraftTest;
import dev.graft.testkit.Mode;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.platform.commons.support.AnnotationSupport;

/** In which modes a test runs. */
record Modes(Predicate<Mode> chosen) {
    /**
     * Those of a test method.
     *
     * @throws IllegalStateException if it does not run in modes
     */
    static Modes of(Method test) {
        GraftTest graftTest =
                AnnotationSupport.findAnnotation(test, GraftTest.class).orElse(null);
        if (graftTest != null) {
            Set<Mode> named = Set.of(graftTest.modes());
            return new Modes(mode -> named.isEmpty() || named.contains(mode));
        }
        EnumSource source =
                AnnotationSupport.findAnnotation(test, EnumSource.class).orElse(null);
        boolean overModes = source != null
                && AnnotationSupport.isAnnotated(test, ParameterizedTest.class)
                && Arrays.equals(test.getParameterTypes(), new Class<?>[] {Mode.class});
        if (!overModes) {
            throw new IllegalStateException(
                    "@Parity is for a @GraftTest or a @ParameterizedTest over Mode, not for " + test);
        }
        Set<String> names = Set.of(source.names());
        return new Modes(
                switch (source.mode()) {
                    case INCLUDE -> mode -> names.isEmpty() || names.contains(mode.name());
                    case EXCLUDE -> mode -> !names.contains(mode.name());
                    default -> throw new IllegalStateException("@Parity knows no modes by pattern, as " + test);
                });
    }

    /** Where the test does not run. */
    List<Mode> leftOut() {
        return Arrays.stream(Mode.values()).filter(chosen.negate()).toList();
    }

    /** The mode of one run, by the name that it is shown under, with or without a number before it. */
    static Mode named(String displayName) {
        return Arrays.stream(Mode.values())
                .filter(mode -> displayName.equals(mode.toString()) || displayName.endsWith(" " + mode))
                .findAny()
                .orElseThrow(() -> new IllegalStateException("no mode is called " + displayName));
    }
}
