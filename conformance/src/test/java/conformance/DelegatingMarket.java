package conformance;

import java.util.List;
import java.util.concurrent.CompletableFuture;

/** Hands all on to another one. */
class DelegatingMarket implements Market {
    private final Market market;

    DelegatingMarket(Market market) {
        this.market = market;
    }

    @Override
    public Trolley open() {
        return market.open();
    }

    @Override
    public Trolley shared() {
        return market.shared();
    }

    @Override
    public Trolley none() {
        return market.none();
    }

    @Override
    public CompletableFuture<Trolley> openLater() {
        return market.openLater();
    }

    @Override
    public List<Trolley> openSome(int count) {
        return market.openSome(count);
    }

    @Override
    public Ticket ticket() {
        return market.ticket();
    }

    @Override
    public boolean isMine(Trolley trolley) {
        return market.isMine(trolley);
    }

    @Override
    public boolean areMine(Ticket ticket) {
        return market.areMine(ticket);
    }

    @Override
    public Trolley back(Trolley trolley) {
        return market.back(trolley);
    }

    @Override
    public Bell backBell(Bell bell) {
        return market.backBell(bell);
    }

    @Override
    public boolean same(Bell one, Bell other) {
        return market.same(one, other);
    }

    @Override
    public int ring(Bell bell, int times) {
        return market.ring(bell, times);
    }

    @Override
    public CompletableFuture<Integer> ringLater(Bell bell, int times) {
        return market.ringLater(bell, times);
    }

    @Override
    public int ringAtOnce(Bell bell) {
        return market.ringAtOnce(bell);
    }

    @Override
    public int dive(Diver caller, int levels) {
        return market.dive(caller, levels);
    }

    @Override
    public int openNow() {
        return market.openNow();
    }

    @Override
    public int closings() {
        return market.closings();
    }
}
