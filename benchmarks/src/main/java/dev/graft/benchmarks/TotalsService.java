package dev.graft.benchmarks;

/** Adds up. */
public final class TotalsService implements Totals {
    @Override
    public long total(Basket basket) {
        long total = 0;
        for (Basket.Line line : basket.lines()) {
            total += line.quantity() * line.cents();
        }
        return total;
    }
}
