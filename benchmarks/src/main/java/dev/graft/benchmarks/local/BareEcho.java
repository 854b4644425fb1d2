package dev.graft.benchmarks.local;

import dev.graft.benchmarks.Basket;
import dev.graft.benchmarks.Echo;

/** An echo that passes as many bytes as the values have, and nobody reads them. */
abstract class BareEcho implements Echo {
    private static final byte[] LONGS_SIZED = new byte[2 * Long.BYTES];
    private static final byte[] BASKET_SIZED = new byte[200];

    @Override
    public final Basket basket(Basket basket) {
        return bytes(BASKET_SIZED).length == BASKET_SIZED.length ? basket : null;
    }

    @Override
    public final long add(long a, long b) {
        return bytes(LONGS_SIZED).length == LONGS_SIZED.length ? a + b : 0;
    }
}
