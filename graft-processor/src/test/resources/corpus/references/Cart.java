package references;

import dev.graft.Graft;

@Graft
public interface Cart extends AutoCloseable {
    void add(String sku, int count);

    long total();

    @Override
    void close();
}
