package dev.graft.gateway;

import dev.graft.runtime.Hypertube;
import dev.graft.runtime.Route;
import dev.graft.runtime.hosting.HostedModule;
import dev.graft.runtime.hosting.Root;
import java.io.PrintWriter;
import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.util.List;
import java.util.Map;

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
