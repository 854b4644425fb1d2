package dev.graft.runtime.hosting;

import java.net.URL;
import java.net.URLClassLoader;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The classes of one module: Graft's API and the JDK's, then its own, then what its host shares with it. */
final class ModuleClassLoader extends URLClassLoader {
    static {
        registerAsParallelCapable();
    }

    private final Function<String, @Nullable Class<?>> shared;

    /** @param shared the class of a name that the module does not bring; null where the host shares none of that name */
    ModuleClassLoader(String name, URL[] urls, ClassLoader api, Function<String, @Nullable Class<?>> shared) {
        super(name, urls, api);
        this.shared = shared;
    }

    @Override
    protected Class<?> findClass(String name) throws ClassNotFoundException {
        try {
            return super.findClass(name);
        } catch (ClassNotFoundException notItsOwn) {
            Class<?> type = shared.apply(name);
            if (type == null) {
                throw notItsOwn;
            }
            return type;
        }
    }
}
