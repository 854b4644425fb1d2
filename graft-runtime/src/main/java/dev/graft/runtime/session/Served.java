package dev.graft.runtime.session;

import dev.graft.runtime.generated.Skeleton;

/**
 * An implementation that calls of the other side reach.
 *
 * @param skeleton the contract's skeleton
 * @param target the implementation
 * @param <T> the contract
 */
public record Served<T>(Skeleton<T> skeleton, T target) {}
