package dev.graft.gateway;

import dev.graft.runtime.Hypertube;
import dev.graft.runtime.Route;
import dev.graft.runtime.hosting.HostedModule;
import dev.graft.runtime.hosting.Root;
import java.io.PrintWriter;
import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Opens a tube for modules, says what it serves, and ends it. */
final class Host {
    private final PrintWriter out;

    Host(PrintWriter out) {
        this.out = out;
    }

    /**
     * Serves the modules.
     *
     * @param api the parent of the modules' class loaders
     */
    static Hypertube open(ClassLoader api, List<HostedModule> modules, List<String> listen) {
        Hypertube.Builder builder = Hypertube.builder();
        // The first loader is also where a graft.properties is looked for. This one has none: a module that happens to
        // bring one must not configure the whole gateway.
        builder.modules(api);
        modules.forEach(module -> builder.modules(module.loader()));
        listen.forEach(builder::listen);
        return builder.open();
    }

    /**
     * Serves modules of another language.
     *
     * @param api the parent of the class loader of the contracts
     */
    static Hypertube openForeign(ClassLoader api, Options options) {
        Map<Boolean, List<Path>> paths = options.modules().stream()
                .collect(Collectors.partitioningBy(path -> path.toString().endsWith(".jar")));
        List<Path> jars = paths.getOrDefault(true, List.of());
        if (jars.isEmpty()) {
            throw new GatewayException("--runtime " + options.runtime()
                    + " needs the contracts that the modules implement: give the jar that has them to --modules, too");
        }
        String modules = paths.getOrDefault(false, List.of()).stream()
                .map(Path::toString)
                .collect(Collectors.joining(","));
        if (modules.isEmpty()) {
            throw new GatewayException("--runtime " + options.runtime()
                    + " has nothing to run: give a folder or a file of that language to --modules, beside the jars");
        }
        Hypertube.Builder builder = Hypertube.builder();
        builder.modules(api);
        builder.modules(HostedModule.open(jars, api, name -> null).loader());
        builder.connection("runtime=" + options.runtime() + ";modules=\"" + modules.replace("\"", "\"\"") + "\"");
        options.listen().forEach(builder::listen);
        return builder.open();
    }

    /** Prints what is served and where. */
    void announce(Hypertube tube, Map<String, Root> origins) {
        for (Route route : tube.routes()) {
            String graft = route.graft() + " (" + route.contract() + "): ";
            route.provider()
                    .ifPresent(provider -> out.println("hosting " + graft + provider + origin(provider, origins)));
            if (route.mode() == Route.Mode.REMOTE) {
                out.println("calling " + graft + route.connection() + " from " + route.source());
            }
        }
        tube.addresses().forEach(address -> out.println("listening on " + address));
        long now = System.currentTimeMillis();
        out.println("ready in " + (now - ManagementFactory.getRuntimeMXBean().getStartTime()) + " ms");
        out.flush();
    }

    /** The file, where the runtime's words end with the class that provides. */
    private static String origin(String provider, Map<String, Root> origins) {
        Root root = origins.get(provider.substring(provider.lastIndexOf(' ') + 1));
        return root == null ? "" : " in " + root.path();
    }

    /** Lets calls under way end and ends the tube. */
    void close(Hypertube tube, String signal, Duration grace) {
        out.println("stopping: " + signal + ", calls under way have " + Durations.text(grace) + " to finish");
        out.flush();
        tube.close(grace);
        out.println("stopped");
        out.flush();
    }
}
