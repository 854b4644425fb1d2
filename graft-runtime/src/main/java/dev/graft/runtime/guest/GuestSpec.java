package dev.graft.runtime.guest;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * What a guest is to load.
 *
 * @param modules as the connection string names them, at least one
 * @param home where the runtime is, if the connection string says so
 * @param contracts the descriptions of all contracts of the program; a contract's number is its index here
 * @param serves the numbers of those that the modules are to implement
 * @param offers the numbers of those that they may implement
 * @param host runs what the guest calls
 */
public record GuestSpec(
        List<Path> modules,
        Optional<String> home,
        List<String> contracts,
        List<Integer> serves,
        List<Integer> offers,
        GuestHost host) {
    public GuestSpec {
        modules = List.copyOf(modules);
        contracts = List.copyOf(contracts);
        serves = List.copyOf(serves);
        offers = List.copyOf(offers);
    }
}
