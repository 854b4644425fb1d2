package conformance.parity;

import dev.graft.testkit.Mode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Stream;
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
        parity(test).ifPresent(parity -> {
            rows(parity).forEach(results::known);
            Modes modes = Modes.of(method(test).orElseThrow().getJavaMethod());
            rows(parity).forEach(row -> results.leftOut(row, modes.leftOut(), parity.elsewhere()));
        });
    }

    @Override
    public void executionSkipped(TestIdentifier test, String reason) {
        parity(test).ifPresent(parity -> rows(parity).forEach(results::known));
    }

    @Override
    public void executionFinished(TestIdentifier test, TestExecutionResult result) {
        boolean passed = result.getStatus() == TestExecutionResult.Status.SUCCESSFUL;
        parity(test).filter(any -> test.isTest()).ifPresent(parity -> {
            Mode mode = Modes.named(test.getDisplayName());
            rows(parity).forEach(row -> results.ran(row, mode, passed));
        });
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

    private static Optional<Parity> parity(TestIdentifier test) {
        return method(test).flatMap(source -> AnnotationSupport.findAnnotation(source.getJavaMethod(), Parity.class));
    }

    private static Stream<String> rows(Parity parity) {
        return Arrays.stream(parity.value());
    }
}
