package boutique.app;

import boutique.checkout.Checkout;
import boutique.checkout.service.CheckoutModule;
import boutique.frontend.Frontend;
import boutique.frontend.service.FrontendModule;
import dev.graft.runtime.Hypertube;

/**
 * The shop of this process. Its eleven modules are found on the class path; the two that wait for most others are given
 * here, with clocks. Which of them run in this process is said nowhere in the code.
 */
final class Shop implements AutoCloseable {
    private final Timings visitors = new Timings();
    private final Timings frontend = new Timings();
    private final Timings checkout = new Timings();
    private final Hypertube tube;

    Shop() {
        tube = Hypertube.builder()
                .provideWith(Checkout.class, tube -> CheckoutModule.checkout(checkout.timed(tube::graft)))
                .provideWith(Frontend.class, tube -> FrontendModule.frontend(frontend.timed(tube::graft)))
                .open();
    }

    Frontend frontend() {
        return visitors.timed(tube::graft).graft(Frontend.class);
    }

    Hypertube tube() {
        return tube;
    }

    /** What shoppers wait for. */
    Timings ofVisitors() {
        return visitors;
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
    }
}
