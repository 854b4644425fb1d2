package plain;

import dev.graft.Graft;
import java.util.List;
import java.util.Optional;

@Graft
public interface Ledger {
    Money money(Money value);

    List<Booking> bookings(List<Booking> values, Optional<Money> maybe);

    Box<Money> box(Box<Money> value, Box<List<String>> other);

    class Unit {
        private final String sku;

        protected Unit(String sku) {
            this.sku = sku;
        }

        public final String getSku() {
            return sku;
        }
    }

    class Crate extends Unit {
        private final Box<Crate> inside;

        public Crate(String sku, Box<Crate> inside) {
            super(sku);
            this.inside = inside;
        }

        public Box<Crate> inside() {
            return inside;
        }
    }

    Crate crate(Crate value);
}
