package dev.graft.benchmarks;

/** The echo itself. */
public final class EchoService implements Echo {
    @Override
    public Basket basket(Basket basket) {
        return basket;
    }

    @Override
    public byte[] bytes(byte[] bytes) {
        return bytes;
    }

    @Override
    public long add(long a, long b) {
        return a + b;
    }
}
