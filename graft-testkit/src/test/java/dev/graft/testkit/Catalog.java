package dev.graft.testkit;

import dev.graft.Graft;

/** What {@link Pricing} may call. */
@Graft
public interface Catalog {
    long of(String sku);
}
