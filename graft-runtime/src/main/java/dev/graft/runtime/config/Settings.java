package dev.graft.runtime.config;

import dev.graft.runtime.transport.Address;
import dev.graft.runtime.wire.Limits;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** The pairs of one string by their keys, each key known and given once, and what each value means. */
final class Settings {
    private static final int LARGEST_MESSAGE = 1 << 30;
    /** Deeper messages could exhaust the stack of a thread. */
    private static final int DEEPEST = 1_000;

    private static final String OWN = "own";

    private final Map<Key, Text> values = new LinkedHashMap<>();

    private Settings() {}

    static Settings connection(Text text) {
        Settings settings = new Settings();
        for (Pair pair : Pair.split(text)) {
            settings.add(pair, Key.CONNECTION);
        }
        settings.checkPlace();
        return settings;
    }

    static ListenAddress listen(Text text) {
        Settings settings = new Settings();
        for (Pair pair : Pair.split(text)) {
            settings.add(pair, Key.LISTEN);
        }
        Text host = settings.values.get(Key.HOST);
        if (host == null) {
            throw text.mistake(0, "host is missing", "Expected for example host=tcp://0.0.0.0:8990.");
        }
        Text errors = settings.values.get(Key.ERRORS);
        boolean masked = errors != null && errors.toString().equals("masked");
        return new ListenAddress(Addresses.readListen(host), settings.limits(), masked, settings.lease());
    }

    private void add(Pair pair, List<Key> allowed) {
        Text word = pair.key();
        Key key = Key.of(word.toString()).orElseThrow(() -> unknown(word, allowed));
        Text earlier = values.putIfAbsent(key, pair.value());
        if (earlier != null) {
            Place place = earlier.place(0);
            throw word.mistake(
                    0,
                    "the key \"" + key.word() + "\" is given twice",
                    "Its first value is at line " + place.line() + ", column " + place.column()
                            + ". Keep one of them.");
        }
        if (!allowed.contains(key)) {
            throw word.mistake(
                    0,
                    "the key \"" + key.word() + "\" says nothing about "
                            + (allowed == Key.LISTEN ? "a listener" : "a connection: it is for where one listens"),
                    "Expected one of " + String.join(", ", Key.words(allowed)) + ".");
        }
        checkSupported(key, pair);
    }

    private static ConfigException unknown(Text word, List<Key> allowed) {
        if (word.toString().contains("://")) {
            return word.mistake(
                    0,
                    "an address with \"=\" in it needs its key",
                    "Write it with its key: host=tcp://localhost:8990.");
        }
        return word.mistake(
                0,
                "unknown key \"" + word + "\"",
                "Expected one of " + String.join(", ", Key.words(allowed)) + ".",
                Nearest.to(word.toString(), Key.words(allowed)));
    }

    private static void checkSupported(Key key, Pair pair) {
        switch (key) {
            case RUNTIME -> Values.oneOf(key, pair.value(), List.of("jvm", "python", "dotnet", "javascript"));
            case ISOLATION -> Values.oneOf(key, pair.value(), Isolation.WORDS);
            case PROCESS -> Values.oneOf(key, pair.value(), List.of("shared", OWN));
            case ERRORS -> Values.oneOf(key, pair.value(), List.of("full", "masked"));
            case PLUGINS ->
                throw pair.key()
                        .mistake(
                                0,
                                "the key \"" + key.word() + "\" is not supported by this release yet",
                                "Leave it out.");
            default -> {}
        }
    }

    /** Where a graft runs is said once. */
    private void checkPlace() {
        Text isolation = values.get(Key.ISOLATION);
        Text modules = values.get(Key.MODULES);
        Text host = values.get(Key.HOST);
        if (isolation != null && !hosts().isEmpty()) {
            throw isolation.mistake(
                    0,
                    "isolation stands together with a remote host",
                    "It is for in memory only; drop one of the two.");
        }
        if (isolation != null && modules != null) {
            throw isolation.mistake(
                    0,
                    "isolation stands together with modules",
                    "Modules are apart from their callers anyway; drop one of the two.");
        }
        checkRuntime();
        if (modules != null && host != null) {
            throw modules.mistake(
                    0,
                    "modules stands together with host",
                    "Modules are loaded into this process, and what they implement runs there; drop one of the two.");
        }
    }

    /** Another runtime needs something to run; where it runs is not said for the JVM, nor for what runs elsewhere. */
    private void checkRuntime() {
        Text runtime = values.get(Key.RUNTIME);
        Text home = values.get(Key.HOME);
        boolean isForeign = runtime != null && !runtime.toString().equals(Hosting.JVM);
        if (runtime != null && isForeign && values.get(Key.MODULES) == null && hosts().isEmpty()) {
            throw runtime.mistake(
                    0, "runtime=" + runtime + " has nothing to run", "Add modules, for example modules=./forecast.");
        }
        if (home != null && (!isForeign || values.get(Key.MODULES) == null)) {
            throw home.mistake(
                    0,
                    "home stands without a runtime to be found there",
                    "It is for modules with a runtime, such as runtime=python.");
        }
        checkProcess(isForeign);
    }

    /** Modules of the JVM are apart by their class loaders, and what runs elsewhere is in another process anyway. */
    private void checkProcess(boolean isForeign) {
        Text process = values.get(Key.PROCESS);
        if (process != null && values.get(Key.HOST) != null) {
            throw process.mistake(
                    0,
                    "process stands together with host",
                    "It is for modules that this program hosts; drop one of the two.");
        }
        if (process != null && (!isForeign || values.get(Key.MODULES) == null)) {
            throw process.mistake(
                    0,
                    "process stands without modules of another language",
                    "It is for modules with a runtime, such as runtime=python; those of the JVM run in this process, or in a gateway.");
        }
    }

    ConnectionString read() {
        return new ConnectionString(
                nameText().map(Values::name),
                hosts(),
                hosting(),
                isolation(),
                timeout(),
                limits(),
                lease(),
                toString());
    }

    Optional<Text> nameText() {
        return Optional.ofNullable(values.get(Key.NAME));
    }

    private List<Address> hosts() {
        Text host = values.get(Key.HOST);
        return host == null ? List.of() : Addresses.read(host);
    }

    private Optional<Hosting> hosting() {
        Text modules = values.get(Key.MODULES);
        Text runtime = values.get(Key.RUNTIME);
        return modules == null
                ? Optional.empty()
                : Optional.of(new Hosting(
                        runtime == null ? Hosting.JVM : runtime.toString(),
                        Values.modules(modules),
                        Optional.ofNullable(values.get(Key.HOME)).map(Text::toString),
                        isApart()));
    }

    private boolean isApart() {
        Text process = values.get(Key.PROCESS);
        return process != null && process.toString().equals(OWN);
    }

    private Isolation isolation() {
        Text isolation = values.get(Key.ISOLATION);
        return isolation == null ? Isolation.SHARED : Isolation.of(isolation);
    }

    private Optional<Duration> timeout() {
        Text timeout = values.get(Key.TIMEOUT);
        return timeout == null ? Optional.of(ConnectionString.DEFAULT_TIMEOUT) : Values.timeout(timeout);
    }

    private Duration lease() {
        Text lease = values.get(Key.LEASE);
        return lease == null ? ConnectionString.DEFAULT_LEASE : Values.lease(lease);
    }

    private Limits limits() {
        Limits usual = Limits.DEFAULT;
        Text message = values.get(Key.MAX_MESSAGE);
        return new Limits(
                message == null ? usual.maxMessage() : Values.size(message, LARGEST_MESSAGE),
                count(Key.MAX_DEPTH, usual.maxDepth(), DEEPEST),
                count(Key.MAX_ELEMENTS, usual.maxElements(), Integer.MAX_VALUE),
                count(Key.MAX_CALLS, usual.maxCalls(), Integer.MAX_VALUE));
    }

    private int count(Key key, int usual, int most) {
        Text count = values.get(key);
        return count == null ? usual : Values.count(count, most);
    }

    @Override
    public String toString() {
        return values.entrySet().stream()
                .map(entry -> entry.getKey().word() + "=" + shown(entry.getKey(), entry.getValue()))
                .collect(Collectors.joining(";"));
    }

    private static String shown(Key key, Text value) {
        String text = value.toString();
        if (Secrets.isSecret(key.word())) {
            return Secrets.MASK;
        }
        boolean plain = text.equals(text.strip()) && text.indexOf(';') < 0 && text.indexOf('"') < 0;
        return plain ? text : '"' + text.replace("\"", "\"\"") + '"';
    }
}
