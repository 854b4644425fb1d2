package shop;

import dev.graft.Graft;

/** Prices baskets. Where it runs is configuration's business. */
@Graft
public interface Pricing {
    Quote quote(Basket basket) throws UnknownSkuException;
}
