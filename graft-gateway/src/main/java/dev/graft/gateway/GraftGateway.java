package dev.graft.gateway;

import dev.graft.runtime.Hypertube;
import dev.graft.runtime.hosting.Advice;
import dev.graft.runtime.hosting.ApiClassLoader;
import dev.graft.runtime.hosting.HostedModule;
import dev.graft.runtime.hosting.LinkageProblems;
import dev.graft.runtime.hosting.ProviderCheck;
import java.io.PrintWriter;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import picocli.CommandLine;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;

/**
 * Hosts modules in a process of their own: loads them, serves the grafts that they provide, and ends on SIGTERM or
 * SIGINT when the calls under way have finished. Run it with {@code --help} for its options and exit codes.
 */
public final class GraftGateway {
    private final PrintWriter out;
    private final PrintWriter err;

    GraftGateway(PrintWriter out, PrintWriter err) {
        this.out = out;
        this.err = err;
    }

    /** Runs the gateway and ends the process. */
    public static void main(String[] args) {
        PrintWriter out = new PrintWriter(System.out, true, Charset.defaultCharset());
        PrintWriter err = new PrintWriter(System.err, true, Charset.defaultCharset());
        System.exit(new GraftGateway(out, err).run(args));
    }

    /** Returns the exit code, once there is one. */
    int run(String... args) {
        CommandLine command = new CommandLine(Usage.spec());
        try {
            Usage.check(command, args);
            ParseResult arguments = command.parseArgs(args);
            if (arguments.isUsageHelpRequested()) {
                command.usage(out);
                return 0;
            } else if (arguments.isVersionHelpRequested()) {
                command.printVersionHelp(out);
                return 0;
            }
            return host(Options.of(arguments));
        } catch (ParameterException e) {
            complain(Usage.words(e) + "\nRun graft-gateway --help for the options");
            return Failure.WRONG;
        }
    }

    private int host(Options options) {
        List<HostedModule> modules = new ArrayList<>();
        LinkageProblems problems = new LinkageProblems(modules, Advice.COMMAND_LINE);
        try {
            options.config().ifPresent(GraftGateway::useConfig);
            ClassLoader api = new ApiClassLoader(GraftGateway.class.getClassLoader());
            ProviderCheck check = new ProviderCheck(problems, Advice.COMMAND_LINE);
            Hypertube tube;
            if (options.isForeign()) {
                tube = Host.openForeign(api, options);
            } else {
                options.modules().forEach(path -> modules.add(HostedModule.open(List.of(path), api, name -> null)));
                modules.forEach(check::check);
                tube = Host.open(api, modules, options.listen());
            }
            serve(tube, check, options);
            return 0;
        } catch (Throwable e) { // also what static initialisers and constructors of modules throw
            Failure failure = Failure.of(e, problems);
            complain(failure.message());
            if (options.trace()) {
                e.printStackTrace(err);
            }
            return failure.exitCode();
        }
    }

    private void serve(Hypertube tube, ProviderCheck check, Options options) {
        Host host = new Host(out);
        Signals signals = Signals.take();
        host.announce(tube, check.origins());
        String signal = signals.await();
        Watchdog.start(options.grace(), err);
        host.close(tube, signal, options.grace());
    }

    private static void useConfig(Path config) {
        if (!Files.isRegularFile(config)) {
            throw new GatewayException("--config: " + config
                    + (Files.exists(config) ? " is no file" : " does not exist") + ". Name a properties file");
        }
        System.setProperty("graft.config", config.toString());
    }

    private void complain(String message) {
        err.println("graft-gateway: " + message);
    }
}
