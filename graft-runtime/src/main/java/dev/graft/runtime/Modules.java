package dev.graft.runtime;

import dev.graft.runtime.executor.BindingException;
import java.util.HashSet;
import java.util.List;
import java.util.ServiceConfigurationError;
import java.util.ServiceLoader;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.function.Function;

/** Finds the {@link GraftModule}s of class loaders. */
final class Modules {
    private Modules() {}

    /** Hands over each implementation with the name of the module that gives it. */
    static void find(List<ClassLoader> loaders, BiConsumer<TubeSpec.Given<?>, String> found) {
        Set<Class<?>> seen = new HashSet<>();
        for (ClassLoader loader : loaders) {
            try {
                for (GraftModule module : ServiceLoader.load(GraftModule.class, loader)) {
                    if (seen.add(module.getClass())) {
                        configure(module, found);
                    }
                }
            } catch (ServiceConfigurationError e) {
                throw new BindingException("", "a GraftModule cannot be loaded: " + e.getMessage(), e);
            }
        }
    }

    private static void configure(GraftModule module, BiConsumer<TubeSpec.Given<?>, String> found) {
        String name = "the module " + module.getClass().getName();
        TubeSpec spec = new TubeSpec();
        try {
            module.configure(new Binder() {
                @Override
                public <T> Binder provide(Class<T> contract, T implementation) {
                    spec.provide(contract, implementation);
                    return this;
                }

                @Override
                public <T> Binder provideWith(Class<T> contract, Function<? super Hypertube, ? extends T> factory) {
                    spec.provideWith(contract, factory);
                    return this;
                }
            });
        } catch (RuntimeException | LinkageError e) {
            throw new BindingException("", name + " failed in configure: " + e, e);
        }
        spec.given().forEach(given -> found.accept(given, name));
    }
}
