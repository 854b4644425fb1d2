package dev.graft.gateway;

import java.util.Set;

/**
 * What modules see of the gateway: the JDK and Graft's API. Everything else, and all resources, stay hidden, so that a
 * module may bring its own version of anything the gateway itself uses.
 */
final class ApiClassLoader extends ClassLoader {
    private static final Set<String> PACKAGES = Set.of("dev.graft", "dev.graft.runtime", "dev.graft.runtime.generated");

    private final ClassLoader gateway;

    ApiClassLoader(ClassLoader gateway) {
        super("graft-api", ClassLoader.getPlatformClassLoader());
        this.gateway = gateway;
    }

    @Override
    protected Class<?> findClass(String name) throws ClassNotFoundException {
        if (PACKAGES.contains(name.substring(0, Math.max(0, name.lastIndexOf('.'))))) {
            return gateway.loadClass(name);
        }
        throw new ClassNotFoundException(name);
    }
}
