package conformance;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;

/** Keeps what it opened until that is closed. */
final class MarketImpl implements Market {
    final Set<Trolley> open = ConcurrentHashMap.newKeySet();
    final AtomicInteger closed = new AtomicInteger();
    private final Trolley shared = open();

    /** A trolley of this market. */
    final class Own implements Trolley {
        private final AtomicInteger count = new AtomicInteger();

        @Override
        public void add(String sku, int quantity) {
            count.addAndGet(quantity);
        }

        @Override
        public int count() {
            return count.get();
        }

        @Override
        public CompletableFuture<Integer> countLater() {
            return CompletableFuture.supplyAsync(count::get);
        }

        @Override
        public void refuse(String why) throws RejectedException {
            throw new RejectedException(why, null);
        }

        @Override
        public void close() {
            open.remove(this);
            closed.incrementAndGet();
        }
    }

    @Override
    public Trolley open() {
        Trolley trolley = new Own();
        open.add(trolley);
        return trolley;
    }

    @Override
    public Trolley shared() {
        return shared;
    }

    @Override
    public Trolley none() {
        return null;
    }

    @Override
    public CompletableFuture<Trolley> openLater() {
        return CompletableFuture.supplyAsync(this::open);
    }

    @Override
    public List<Trolley> openSome(int count) {
        return IntStream.range(0, count).mapToObj(i -> open()).toList();
    }

    @Override
    public Ticket ticket() {
        return new Ticket("t", open(), Optional.of(open()), Map.of("a", open()), List.of());
    }

    @Override
    public boolean isMine(Trolley trolley) {
        return open.contains(trolley) || trolley == shared;
    }

    @Override
    public boolean areMine(Ticket ticket) {
        return isMine(ticket.trolley())
                && ticket.spare().stream().allMatch(this::isMine)
                && ticket.byName().values().stream().allMatch(this::isMine);
    }

    @Override
    public Trolley back(Trolley trolley) {
        return trolley;
    }

    @Override
    public Bell backBell(Bell bell) {
        return bell;
    }

    @Override
    public boolean same(Bell one, Bell other) {
        return one == other;
    }

    @Override
    public int ring(Bell bell, int times) {
        int rung = 0;
        for (int i = 0; i < times; i++) {
            rung = bell.ring(1);
        }
        return rung;
    }

    @Override
    public CompletableFuture<Integer> ringLater(Bell bell, int times) {
        return CompletableFuture.supplyAsync(() -> ring(bell, times));
    }

    @Override
    public int ringAtOnce(Bell bell) {
        CyclicBarrier bothRing = new CyclicBarrier(2);
        Bell together = times -> {
            try {
                bothRing.await();
            } catch (Exception e) {
                throw new IllegalStateException(e);
            }
            return bell.ring(times);
        };
        CompletableFuture<Integer> other = CompletableFuture.supplyAsync(() -> together.ring(1));
        int mine = together.ring(1);
        return Math.max(mine, other.join());
    }

    @Override
    public int dive(Diver caller, int levels) {
        Diver own = new OwnDiver();
        return own.dive(caller, levels);
    }

    @Override
    public int openNow() {
        return open.size();
    }

    @Override
    public int closings() {
        return closed.get();
    }

    /** Goes down by turns with another one. */
    static final class OwnDiver implements Diver {
        @Override
        public int dive(Diver other, int levels) {
            return levels == 0 ? 0 : 1 + other.dive(this, levels - 1);
        }
    }
}
