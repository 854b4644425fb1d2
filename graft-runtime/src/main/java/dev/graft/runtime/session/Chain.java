package dev.graft.runtime.session;

import org.jspecify.annotations.Nullable;

/**
 * The calls that a call is part of, the nearest first. Each is named by the connection that it was made on, as its caller
 * calls that in its hello, and its number there.
 *
 * @param connection where the nearest was made
 * @param call its number
 * @param outer those that it is part of itself
 */
public record Chain(long connection, long call, @Nullable Chain outer) {
    /** So many of the nearest are told to a callee: those further out hardly wait in the same process without a nearer one. */
    static final int MOST = 32;
}
