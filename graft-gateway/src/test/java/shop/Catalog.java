package shop;

import dev.graft.Graft;

@Graft
public interface Catalog {
    String find(String sku);
}
