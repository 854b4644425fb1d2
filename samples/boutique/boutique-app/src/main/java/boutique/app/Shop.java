package boutique.app;

import boutique.cart.Carts;
import boutique.cart.service.StoredCarts;
import boutique.checkout.Checkout;
import boutique.checkout.service.CheckoutModule;
import boutique.database.Database;
import boutique.frontend.Frontend;
import boutique.frontend.service.FrontendModule;
import dev.graft.runtime.Hypertube;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/**
 * The shop of this process. Its ten modules are found on the class path; given here are those that own a database, which
 * is closed with the shop, and those that wait for others, with clocks. Which of the ten run in this process is said
 * nowhere in the code.
 */
final class Shop implements AutoCloseable {
    private final Timings visitor = new Timings();
    private final Timings frontend = new Timings();
    private final Timings checkout = new Timings();
    private final List<Database> databases = new CopyOnWriteArrayList<>();
    private final Path data;
    private final Hypertube tube;

    Shop(Path data) {
        this.data = data;
        tube = Hypertube.builder()
                .provideWith(Carts.class, tube -> new StoredCarts(database("carts")))
                .provideWith(
                        Checkout.class,
                        tube -> CheckoutModule.checkout(checkout.timed(tube::graft), database("orders")))
                .provideWith(Frontend.class, tube -> FrontendModule.frontend(frontend.timed(tube::graft)))
                .open();
    }

    private Database database(String name) {
        Database database = Database.open(data, name);
        databases.add(database);
        return database;
    }

    Frontend frontend() {
        return visitor.timed(tube::graft).graft(Frontend.class);
    }

    Hypertube tube() {
        return tube;
    }

    /** What shoppers wait for. */
    Timings ofVisitors() {
        return visitor;
    }

    /** What the frontend waits for. */
    Timings ofFrontend() {
        return frontend;
    }

    /** What the checkout waits for; nothing where the checkout runs elsewhere. */
    Timings ofCheckout() {
        return checkout;
    }

    @Override
    public void close() {
        tube.close();
        databases.forEach(Database::close);
    }
}
