package dev.graft.benchmarks.local;

import dev.graft.benchmarks.Echo;
import dev.graft.benchmarks.EchoService;
import dev.graft.benchmarks.Payload;
import dev.graft.runtime.GraftConfigurationException;
import dev.graft.runtime.Hypertube;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Where an echo is. */
public enum Place {
    IN_MEMORY("in memory") {
        @Override
        Opened open() {
            Hypertube tube =
                    Hypertube.builder().provide(Echo.class, new EchoService()).open();
            return new Opened(tube.graft(Echo.class), List.of(tube));
        }
    },
    TCP("over TCP") {
        @Override
        Opened open() {
            Hypertube callee = Hypertube.builder()
                    .provide(Echo.class, new EchoService())
                    .listen("tcp://127.0.0.1:0")
                    .open();
            Hypertube tube = Hypertube.builder()
                    .connection("host=" + callee.addresses().get(0))
                    .open();
            return new Opened(tube.graft(Echo.class), List.of(tube, callee));
        }
    },
    MODULE("a module with its own contract") {
        @Override
        Opened open() throws Exception {
            return hosted(EchoModule.inJava(), "");
        }
    },
    PYTHON("runtime=python") {
        @Override
        Opened open() throws Exception {
            return hosted(EchoModule.inPython(), "runtime=python;");
        }
    },
    PYTHON_APART("runtime=python;process=own") {
        @Override
        Opened open() throws Exception {
            return hosted(EchoModule.inPython(), "runtime=python;process=own;");
        }
    },
    BARE_PYTHON("a bare call of Python, by JNA") {
        @Override
        Opened open() throws Exception {
            Opened graft = PYTHON.open(); // which has started it
            return new Opened(new PythonEcho(), graft.open);
        }
    },
    DOTNET("runtime=dotnet") {
        @Override
        Opened open() throws Exception {
            return hosted(EchoModule.inDotnet(), "runtime=dotnet;");
        }
    },
    BARE_DOTNET("a bare call of .NET, by JNA") {
        @Override
        Opened open() throws Exception {
            Hypertube tube = Hypertube.builder()
                    .connection("name=bare;runtime=dotnet;modules=" + EchoModule.inDotnet())
                    .open();
            return new Opened(new DotnetEcho(tube.graft(Bare.class).same()), List.of(tube));
        }
    },
    JAVASCRIPT("runtime=javascript") {
        @Override
        Opened open() throws Exception {
            return hosted(EchoModule.inJavaScript(), "runtime=javascript;");
        }
    },
    BARE_JAVASCRIPT("a bare call of JavaScript, by Javet") {
        @Override
        Opened open() throws Exception {
            return new Opened(new JavaScriptEcho(), List.of());
        }
    };

    private final String label;

    Place(String label) {
        this.label = label;
    }

    /** As a table names it. */
    public String label() {
        return label;
    }

    /**
     * An echo.
     *
     * @param open what is to be closed
     */
    public record Opened(Echo echo, List<Hypertube> open) implements AutoCloseable {
        @Override
        public void close() {
            open.forEach(Hypertube::close);
        }
    }

    /** Whether it is a bare call, which others are compared with. */
    public boolean isBare() {
        return name().startsWith("BARE_");
    }

    /** The bare call that its own are compared with; nothing for what is no other language. */
    public Optional<Place> bare() {
        return switch (this) {
            case PYTHON -> Optional.of(BARE_PYTHON);
            case DOTNET -> Optional.of(BARE_DOTNET);
            case JAVASCRIPT -> Optional.of(BARE_JAVASCRIPT);
            default -> Optional.empty();
        };
    }

    /** Opens it, and sees that it answers. */
    public Opened ready() throws Exception {
        Opened opened = open();
        Payload.check(Payload.SAMPLE, opened.echo.basket(Payload.SAMPLE));
        return opened;
    }

    abstract Opened open() throws Exception;

    static Opened hosted(Path modules, String keys) {
        Hypertube tube = Hypertube.builder()
                .connection(keys + "name=echo;modules=" + modules)
                .open();
        return new Opened(tube.graft(Echo.class), List.of(tube));
    }

    /** What this machine lacks for it, in words; nothing, if it can be opened. */
    public Optional<String> lack() throws Exception {
        try (Opened opened = open()) {
            Payload.check(Payload.SAMPLE, opened.echo.basket(Payload.SAMPLE));
            return Optional.empty();
        } catch (GraftConfigurationException | MissingToolException e) {
            return Optional.of(String.valueOf(e.getMessage()));
        }
    }

    /** Those that this machine has all for. */
    public static List<Place> here(Stream<Place> places) throws Exception {
        List<Place> here = new ArrayList<>();
        for (Place place : places.toList()) {
            if (place.lack().isEmpty()) {
                here.add(place);
            }
        }
        return here;
    }
}
