package dev.graft.testkit;

import java.util.concurrent.atomic.AtomicInteger;

/** Counts what is run, and whether it was closed. */
final class ListPricing implements Pricing, AutoCloseable {
    final AtomicInteger calls = new AtomicInteger();
    final AtomicInteger closed = new AtomicInteger();
    private final Catalog catalog;

    ListPricing(Catalog catalog) {
        this.catalog = catalog;
    }

    @Override
    public long price(String sku) throws UnknownSkuException {
        calls.incrementAndGet();
        if (sku.isEmpty()) {
            throw new UnknownSkuException("no sku");
        }
        return sku.length();
    }

    @Override
    public long revision() {
        return calls.incrementAndGet();
    }

    @Override
    public long pair(String sku) {
        return 2 * catalog.of(sku);
    }

    @Override
    public void close() {
        closed.incrementAndGet();
    }
}
