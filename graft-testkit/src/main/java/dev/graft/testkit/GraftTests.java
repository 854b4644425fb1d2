package dev.graft.testkit;

import dev.graft.Graft;
import dev.graft.runtime.Hypertube;
import java.lang.reflect.Constructor;
import java.lang.reflect.Parameter;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.Extension;
import org.junit.jupiter.api.extension.ExtensionConfigurationException;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;
import org.junit.jupiter.api.extension.TestTemplateInvocationContext;
import org.junit.jupiter.api.extension.TestTemplateInvocationContextProvider;
import org.junit.platform.commons.support.AnnotationSupport;

/** Runs a {@link GraftTest} once in each of its modes. */
final class GraftTests implements TestTemplateInvocationContextProvider {
    @Override
    public boolean supportsTestTemplate(ExtensionContext context) {
        return AnnotationSupport.isAnnotated(context.getRequiredTestMethod(), GraftTest.class);
    }

    @Override
    public Stream<TestTemplateInvocationContext> provideTestTemplateInvocationContexts(ExtensionContext context) {
        GraftTest test = AnnotationSupport.findAnnotation(context.getRequiredTestMethod(), GraftTest.class)
                .orElseThrow();
        Set<Mode> modes = EnumSet.allOf(Mode.class);
        if (test.modes().length > 0) {
            modes.retainAll(Arrays.asList(test.modes()));
        }
        return modes.stream().map(mode -> new Invocation(mode, test.keys()));
    }

    /** One run of a test, in one mode. */
    private record Invocation(Mode mode, String keys) implements TestTemplateInvocationContext {
        @Override
        public String getDisplayName(int invocationIndex) {
            return mode.toString();
        }

        @Override
        public List<Extension> getAdditionalExtensions() {
            return List.of(new Injection(mode, keys));
        }
    }

    /** Gives one run of a test its parameters, and closes what was opened for them. */
    private static final class Injection implements ParameterResolver, AfterEachCallback {
        private final Mode mode;
        private final String keys;
        private final Faults faults = new Faults();
        private @Nullable Rig rig;

        Injection(Mode mode, String keys) {
            this.mode = mode;
            this.keys = keys;
        }

        @Override
        public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
            Class<?> type = parameter.getParameter().getType();
            boolean ours = type == Mode.class
                    || type == Faults.class
                    || type == Hypertube.class
                    || type.isAnnotationPresent(Graft.class);
            if (ours && parameter.getDeclaringExecutable() instanceof Constructor<?> constructor) {
                throw new ExtensionConfigurationException("The constructor of "
                        + constructor.getDeclaringClass().getName() + " takes a " + type.getSimpleName()
                        + ", of which each run of a test has its own: take it as a parameter of the test, or of a"
                        + " method that runs before each");
            }
            return ours;
        }

        @Override
        public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
            Parameter wanted = parameter.getParameter();
            Class<?> type = wanted.getType();
            if (type == Mode.class) {
                return mode;
            } else if (type == Faults.class) {
                return faults;
            }
            Rig open = rig(context);
            return type == Hypertube.class ? open.caller() : open.graft(type);
        }

        private synchronized Rig rig(ExtensionContext context) {
            Rig open = rig;
            if (open == null) {
                Provided provided =
                        Provided.by(context.getRequiredTestInstances().getAllInstances());
                open = Rig.open(mode, keys, provided, Wants.faults(context) ? faults : null);
                rig = open;
            }
            return open;
        }

        @Override
        public synchronized void afterEach(ExtensionContext context) {
            Rig open = rig;
            if (open != null) {
                rig = null;
                open.close();
            }
        }
    }
}
