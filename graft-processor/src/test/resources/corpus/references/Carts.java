package references;

import adapted.Ticket;
import adapted.TicketAdapter;
import dev.graft.Adapters;
import dev.graft.Graft;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import nested.Outer;
import plain.Tray;

/** References wherever a value may stand. */
@Graft
@Adapters(TicketAdapter.class)
public interface Carts {
    Cart open(String customer);

    CompletableFuture<Cart> openLater(String customer);

    CompletionStage<List<Cart>> all();

    void watch(PriceListener listener, PriceListener... more);

    Optional<Cart> find(String customer, Optional<PriceListener> listener);

    Visit visit(Visit visit, Tray tray);

    Outcome outcome(Outcome outcome);

    Map<String, Cart> byCustomer(Map<String, List<Cart>> carts);

    List<Optional<Cart>> sparse(Collection<Cart[]> carts);

    Ticket ticket(Ticket ticket, List<Ticket> more);

    references.other.Cart other(references.other.Cart cart, Outer.Inner inner, Carts carts);

    record Visit(Cart cart, List<Cart> carts, Optional<Visit> next) {}

    sealed interface Outcome permits Opened, Closed {}

    record Opened(Cart cart, PriceListener listener) implements Outcome {}

    enum Closed implements Outcome {
        BY_CUSTOMER,
        BY_SHOP
    }
}
