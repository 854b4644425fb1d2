package dev.graft.benchmarks;

import dev.graft.Graft;

/** Gives back what it is given. */
@Graft
public interface Echo {
    Basket basket(Basket basket);

    byte[] bytes(byte[] bytes);

    long add(long a, long b);
}
