package dev.graft.runtime.session;

import dev.graft.runtime.transport.Address;
import dev.graft.runtime.wire.Limits;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What is asked of a graft that runs elsewhere.
 *
 * @param graft its name
 * @param loader the loader of its contract; null for the boot loader
 * @param addresses where it may run, at least one; none for a neighbouring one
 * @param limits what its calls may carry
 * @param timeout how long a call may take; null for as long as it likes
 * @param lease how long objects are kept that were passed to a callee which says nothing
 */
public record Remote(
        String graft,
        @Nullable ClassLoader loader,
        List<Address> addresses,
        Limits limits,
        @Nullable Duration timeout,
        Duration lease) {}
