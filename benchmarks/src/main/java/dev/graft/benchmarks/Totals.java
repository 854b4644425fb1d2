package dev.graft.benchmarks;

import dev.graft.Graft;

/** A method that does something, if little: what most methods do is more. */
@Graft
public interface Totals {
    /** What a basket costs, in cents. */
    long total(Basket basket);
}
