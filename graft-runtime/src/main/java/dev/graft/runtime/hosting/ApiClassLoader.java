package dev.graft.runtime.hosting;

import java.util.Set;

/**
 * What modules see of the process that hosts them: the JDK and Graft's API. Everything else, and all resources, stay
 * hidden, so that a module may bring its own version of anything the host itself uses.
 */
public final class ApiClassLoader extends ClassLoader {
    private static final Set<String> PACKAGES = Set.of("dev.graft", "dev.graft.runtime", "dev.graft.runtime.generated");

    private final ClassLoader host;

    /** @param host knows Graft's API */
    public ApiClassLoader(ClassLoader host) {
        super("graft-api", ClassLoader.getPlatformClassLoader());
        this.host = host;
    }

    @Override
    protected Class<?> findClass(String name) throws ClassNotFoundException {
        if (PACKAGES.contains(name.substring(0, Math.max(0, name.lastIndexOf('.'))))) {
            return host.loadClass(name);
        }
        throw new ClassNotFoundException(name);
    }
}
