package dev.graft.runtime.config;

import dev.graft.runtime.transport.Address;
import dev.graft.runtime.wire.Limits;
import java.time.Duration;

/**
 * Where to listen.
 *
 * @param address its port may be 0, which takes a free one
 * @param limits for the connections that are accepted there
 * @param masked whether callers are told no more of an exception than its type
 * @param lease how long a caller that has references may say nothing
 */
public record ListenAddress(Address address, Limits limits, boolean masked, Duration lease) {}
