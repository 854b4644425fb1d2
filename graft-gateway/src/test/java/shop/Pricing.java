package shop;

import dev.graft.Graft;

@Graft
public interface Pricing {
    String quote(String sku);
}
