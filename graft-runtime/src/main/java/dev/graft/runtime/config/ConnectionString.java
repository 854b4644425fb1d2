package dev.graft.runtime.config;

import dev.graft.runtime.transport.Address;
import dev.graft.runtime.wire.Limits;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * A connection string that was read and found right.
 *
 * @param name the graft it is for by its own {@code name} key
 * @param hosts where the graft is; empty for in this process
 * @param hosting what runs the graft apart from its callers in this process; empty for in memory and for remote
 * @param isolation of effect in memory only
 * @param timeout the deadline of a call; empty for none; of no effect in memory
 * @param limits bounds on messages and calls; of no effect in memory, where nothing is copied
 * @param lease how long objects are kept for a callee that was passed them and says nothing; of no effect in memory
 * @param text the string in one form for people: keys in the order they were written, secrets masked
 */
public record ConnectionString(
        Optional<String> name,
        List<Address> hosts,
        Optional<Hosting> hosting,
        Isolation isolation,
        Optional<Duration> timeout,
        Limits limits,
        Duration lease,
        String text) {
    /** What holds unless configuration says otherwise. */
    public static final Duration DEFAULT_TIMEOUT = Duration.ofSeconds(30);

    /** What holds unless configuration says otherwise. */
    public static final Duration DEFAULT_LEASE = Duration.ofMinutes(1);

    /** What holds for a graft that nobody configured. */
    public static final ConnectionString IN_MEMORY = parse(Addresses.IN_MEMORY, Source.nothing());

    /**
     * Reads a connection string.
     *
     * @param source who says so, for messages
     * @throws ConfigException for the first mistake
     */
    public static ConnectionString parse(String text, Source source) {
        return parse(Text.of(source, text));
    }

    /**
     * Reads where to listen: an address, whose port may be 0, or a connection string with {@code host} and limits only.
     *
     * @throws ConfigException for the first mistake
     */
    public static ListenAddress parseListen(String text, Source source) {
        return Settings.listen(Text.of(source, text));
    }

    static ConnectionString parse(Text text) {
        return Settings.connection(text).read();
    }

    /** True if the graft is in this process, and not apart from its callers. */
    public boolean inMemory() {
        return hosts.isEmpty() && hosting.isEmpty();
    }

    @Override
    public String toString() {
        return text;
    }
}
