package dev.graft.runtime;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;

/** What a builder was told. */
final class TubeSpec {
    /** An implementation that code gave. */
    record Given<T>(Class<T> contract, boolean owned, Function<? super Hypertube, ? extends T> factory) {}

    private final List<Given<?>> given = new ArrayList<>();
    private final List<String> connections = new ArrayList<>();
    private final List<String> listen = new ArrayList<>();
    private final List<ClassLoader> loaders = new ArrayList<>();

    <T> void provide(Class<T> contract, T implementation) {
        Objects.requireNonNull(implementation, "implementation");
        given.add(new Given<>(Objects.requireNonNull(contract, "contract"), false, tube -> implementation));
    }

    <T> void provideWith(Class<T> contract, Function<? super Hypertube, ? extends T> factory) {
        Objects.requireNonNull(factory, "factory");
        given.add(new Given<>(Objects.requireNonNull(contract, "contract"), true, factory));
    }

    void connection(String connection) {
        connections.add(Objects.requireNonNull(connection, "connection"));
    }

    void listen(String address) {
        listen.add(Objects.requireNonNull(address, "address"));
    }

    void modules(ClassLoader loader) {
        loaders.add(Objects.requireNonNull(loader, "loader"));
    }

    List<Given<?>> given() {
        return given;
    }

    List<String> connections() {
        return connections;
    }

    List<String> listen() {
        return listen;
    }

    /** The loaders that were named, else the thread's own. */
    List<ClassLoader> loaders() {
        if (!loaders.isEmpty()) {
            return loaders;
        }
        ClassLoader context = Thread.currentThread().getContextClassLoader();
        return List.of(context == null ? ClassLoader.getSystemClassLoader() : context);
    }
}
