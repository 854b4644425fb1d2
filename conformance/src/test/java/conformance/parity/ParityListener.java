package conformance.parity;

import dev.graft.testkit.GraftTest;
import dev.graft.testkit.Mode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.junit.platform.commons.support.AnnotationSupport;
import org.junit.platform.engine.TestExecutionResult;
import org.junit.platform.engine.support.descriptor.MethodSource;
import org.junit.platform.launcher.TestExecutionListener;
import org.junit.platform.launcher.TestIdentifier;
import org.junit.platform.launcher.TestPlan;

/** Writes down what the tests of the matrix have shown. */
public final class ParityListener implements TestExecutionListener {
    private final Results results = new Results();

    @Override
    public void executionStarted(TestIdentifier test) {
        row(test).ifPresent(row -> results.leftOut(row.value(), leftOut(test), row.elsewhere()));
    }

    @Override
    public void executionSkipped(TestIdentifier test, String reason) {
        row(test).ifPresent(row -> results.known(row.value()));
    }

    @Override
    public void executionFinished(TestIdentifier test, TestExecutionResult result) {
        row(test)
                .filter(row -> test.isTest())
                .ifPresent(row -> results.ran(
                        row.value(),
                        mode(test.getDisplayName()),
                        result.getStatus() == TestExecutionResult.Status.SUCCESSFUL));
    }

    @Override
    public void testPlanExecutionFinished(TestPlan plan) {
        String file = System.getProperty("parity.results");
        if (file != null && !results.isEmpty()) {
            try {
                results.write(Path.of(file));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    private static Optional<MethodSource> method(TestIdentifier test) {
        return test.getSource().filter(MethodSource.class::isInstance).map(MethodSource.class::cast);
    }

    private static Optional<Parity> row(TestIdentifier test) {
        return method(test).flatMap(source -> AnnotationSupport.findAnnotation(source.getJavaMethod(), Parity.class));
    }

    private static List<Mode> leftOut(TestIdentifier test) {
        List<Mode> chosen = method(test)
                .flatMap(source -> AnnotationSupport.findAnnotation(source.getJavaMethod(), GraftTest.class))
                .map(annotation -> List.of(annotation.modes()))
                .orElseThrow(() -> new IllegalStateException("@Parity is for a @GraftTest, not for " + test));
        return Arrays.stream(Mode.values())
                .filter(mode -> !chosen.isEmpty() && !chosen.contains(mode))
                .toList();
    }

    private static Mode mode(String displayName) {
        return Arrays.stream(Mode.values())
                .filter(mode -> mode.toString().equals(displayName))
                .findAny()
                .orElseThrow();
    }
}
