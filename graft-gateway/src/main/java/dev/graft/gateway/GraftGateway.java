package dev.graft.gateway;

import dev.graft.runtime.Hypertube;
import java.io.PrintWriter;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/**
 * Hosts modules in a process of their own: loads them, serves the grafts that they provide, and ends on SIGTERM or
 * SIGINT when the calls under way have finished. Run it with {@code --help} for its options and exit codes.
 */
@Command(
        name = "graft-gateway",
        header = "Hosts the implementations of grafts and serves them to other processes.",
        description = {
            "",
            "A module is a jar, or a folder of jars and classes. What it provides is found through its GraftModule, or"
                    + " through ServiceLoader providers of its contracts. Each module has a class loader of its own and"
                    + " shares only the JDK and Graft's API with the others; modules that share contracts belong into"
                    + " one folder.",
            ""
        },
        customSynopsis = "graft-gateway --modules PATH... --listen ADDRESS... [OPTIONS]",
        optionListHeading = "Options:%n",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        usageHelpAutoWidth = true,
        versionProvider = Version.class,
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {
            "0:stopped by SIGTERM or SIGINT, after the calls under way",
            "1:could not start or stop: a port in use, an implementation that fails",
            "2:the command line, the configuration or a module is wrong"
        },
        footer = {
            "",
            "Example:",
            "  graft-gateway --modules pricing.jar --listen tcp://0.0.0.0:8990",
            "",
            "A caller then sets, for example in its graft.properties:",
            "  graft.connection.pricing=tcp://this-machine:8990"
        })
public final class GraftGateway implements Callable<Integer> {
    @Option(
            names = "--modules",
            required = true,
            split = ",",
            arity = "1..*",
            paramLabel = "PATH",
            description = "What to host: a jar, or a folder of jars and classes. May be repeated.")
    private List<Path> modules = new ArrayList<>();

    @Option(
            names = "--listen",
            required = true,
            paramLabel = "ADDRESS",
            description = {
                "Where to serve: tcp://HOST:PORT or ws://HOST:PORT/PATH; port 0 takes a free one. With limits:"
                        + " \"host=tcp://0.0.0.0:8990;max-calls=64\". May be repeated."
            })
    private List<String> listen = new ArrayList<>();

    @Option(
            names = "--config",
            paramLabel = "FILE",
            description =
                    "Configuration of the grafts that the modules call, instead of ./graft.properties. The same as"
                            + " -Dgraft.config=FILE.")
    private @Nullable Path config;

    @Option(
            names = "--grace",
            paramLabel = "DURATION",
            defaultValue = "10s",
            converter = GraceConverter.class,
            description = "How long calls under way may take when the gateway is told to stop, for example 500ms or 2m;"
                    + " then they are interrupted. Default: ${DEFAULT-VALUE}.")
    private Duration grace = Duration.ofSeconds(10);

    @Option(names = "--trace", description = "Show the stack trace when something is wrong.")
    private boolean trace;

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

    /** Returns the exit code. */
    int run(String... args) {
        return new CommandLine(this)
                .setOut(out)
                .setErr(err)
                .setParameterExceptionHandler((wrong, given) -> {
                    complain(wrong.getMessage() + "\nRun graft-gateway --help for the options", wrong);
                    return Failure.WRONG;
                })
                .execute(args);
    }

    /** Serves until a signal comes. */
    @Override
    public Integer call() {
        List<HostedModule> hosted = new ArrayList<>();
        LinkageProblems problems = new LinkageProblems(hosted);
        try {
            useConfig();
            ClassLoader api = new ApiClassLoader(GraftGateway.class.getClassLoader());
            for (Path path : modules) {
                hosted.add(HostedModule.open(path, api));
            }
            ProviderCheck check = new ProviderCheck(problems);
            hosted.forEach(check::check);
            serve(Host.open(api, hosted, listen), check);
            return 0;
        } catch (Throwable e) { // also what static initialisers and constructors of modules throw
            Failure failure = Failure.of(e, problems);
            complain(failure.message(), e);
            return failure.exitCode();
        }
    }

    private void serve(Hypertube tube, ProviderCheck check) {
        Host host = new Host(out);
        Signals signals = Signals.take();
        host.announce(tube, check.origins());
        String signal = signals.await();
        Watchdog.start(grace, err);
        host.close(tube, signal, grace);
    }

    private void useConfig() {
        if (config != null) {
            if (!Files.isRegularFile(config)) {
                throw new GatewayException("--config: " + config
                        + (Files.exists(config) ? " is no file" : " does not exist") + ". Name a properties file");
            }
            System.setProperty("graft.config", config.toString());
        }
    }

    private void complain(String message, Throwable cause) {
        err.println("graft-gateway: " + message);
        if (trace) {
            cause.printStackTrace(err);
        }
        err.flush();
    }
}
