package dev.graft.runtime.hosting;

import dev.graft.Graft;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Sees that each module provides something, and that what its provider files name is there. The runtime would find the
 * same mistakes, but it does not know the files they are in.
 */
public final class ProviderCheck {
    private static final String FOLDER = "META-INF/services/";
    private static final String GRAFT_MODULE = "dev.graft.runtime.GraftModule"; // which stands above this package

    private final LinkageProblems problems;
    private final Map<String, Root> origins = new LinkedHashMap<>();

    private final Advice advice;

    public ProviderCheck(LinkageProblems problems, Advice advice) {
        this.problems = problems;
        this.advice = advice;
    }

    /** Where the providers are, by the names of their classes. */
    public Map<String, Root> origins() {
        return origins;
    }

    /**
     * Checks one module.
     *
     * @throws ModuleException for the first mistake
     */
    public void check(HostedModule module) {
        List<String> others = new ArrayList<>();
        boolean provides = false;
        for (Root root : module.roots()) {
            for (Map.Entry<String, List<String>> file : root.providers().entrySet()) {
                if (isOfGraft(file.getKey(), module)) {
                    provides |= !file.getValue().isEmpty();
                    file.getValue().forEach(provider -> check(provider, file.getKey(), root, module));
                } else {
                    others.add(file.getKey());
                }
            }
        }
        if (!provides) {
            throw new ModuleException(module + " provides nothing: it has no " + FOLDER + GRAFT_MODULE
                    + " and no provider file of a contract"
                    + (others.isEmpty() ? "" : " (those it has are for " + String.join(", ", others) + ")")
                    + ".\n" + remedy(others, module));
        }
    }

    private String remedy(List<String> services, HostedModule module) {
        return services.stream()
                .filter(service -> !isThere(service, module))
                .findFirst()
                .map(service ->
                        "If " + service + " is the contract, its class is missing here. " + problems.remedy(service))
                .orElse("Add one that names the implementation, or leave this module out; what other modules need of it"
                        + " belongs into one folder with them");
    }

    private static boolean isThere(String service, HostedModule module) {
        try {
            Class.forName(service, false, module.loader());
            return true;
        } catch (ClassNotFoundException e) {
            return false;
        } catch (LinkageError e) {
            return true;
        }
    }

    private static boolean isOfGraft(String service, HostedModule module) {
        if (service.equals(GRAFT_MODULE)) {
            return true;
        }
        try {
            return Class.forName(service, false, module.loader()).isAnnotationPresent(Graft.class);
        } catch (ClassNotFoundException | LinkageError notHere) {
            return false; // a library may have provider files for what is not used here
        }
    }

    private void check(String provider, String service, Root root, HostedModule module) {
        try {
            Class.forName(provider, false, module.loader());
            origins.putIfAbsent(provider, root);
        } catch (ClassNotFoundException e) {
            throw new ModuleException(
                    root.path() + ": " + FOLDER + service + " names the class " + provider + ", which is not there.\n"
                            + "Correct the name, or " + advice.remedy(),
                    e);
        } catch (LinkageError e) {
            throw new ModuleException(problems.describe(e, root.path(), provider), e);
        }
    }
}
