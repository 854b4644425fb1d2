package shop;

import dev.graft.runtime.Hypertube;
import java.util.List;

/** Asks for the price of a basket, wherever prices are made. */
public final class Quickstart {
    private Quickstart() {}

    public static void main(String[] args) throws UnknownSkuException {
        try (Hypertube tube = Hypertube.open()) {
            Pricing pricing = tube.graft(Pricing.class);
            Basket basket = new Basket("Ada", List.of(new Basket.Line("apple", 3), new Basket.Line("bread", 1)));
            System.out.println(pricing.quote(basket));
            System.out.print(tube.explain());
        }
    }
}
