package dev.graft.testkit;

import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.platform.commons.support.AnnotationSupport;
import org.junit.platform.commons.support.HierarchyTraversalMode;

/** What a test asks for. Without faults nothing stands between a test and what it calls. */
final class Wants {
    private Wants() {}

    /** Whether the test, or a method that runs before or after it, takes {@link Faults}. */
    static boolean faults(ExtensionContext context) {
        return Stream.concat(
                        Stream.of(context.getRequiredTestMethod()),
                        context.getRequiredTestInstances().getAllInstances().stream()
                                .map(Object::getClass)
                                .flatMap(Wants::around))
                .anyMatch(method -> Arrays.asList(method.getParameterTypes()).contains(Faults.class));
    }

    private static Stream<Method> around(Class<?> type) {
        return Stream.of(BeforeEach.class, AfterEach.class)
                .flatMap(annotation ->
                        AnnotationSupport.findAnnotatedMethods(type, annotation, HierarchyTraversalMode.TOP_DOWN)
                                .stream());
    }
}
