package dev.graft.testkit;

import dev.graft.Graft;
import dev.graft.Idempotent;

/** What the tests call. */
@Graft
public interface Pricing {
    long price(String sku) throws UnknownSkuException;

    @Idempotent
    long revision();

    /** The price of a pair, as {@link Catalog} knows it. */
    long pair(String sku);
}
