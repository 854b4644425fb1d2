package conformance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;

import conformance.parity.Parity;
import dev.graft.runtime.GraftException;
import dev.graft.runtime.GraftException.Outcome;
import dev.graft.runtime.GraftReferenceException;
import dev.graft.testkit.GraftTest;
import dev.graft.testkit.Mode;
import dev.graft.testkit.Provides;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** Objects that are returned or passed stay where they are, and are themselves everywhere. */
class ReferencesTest {
    static final String VERY_OBJECT = "the caller has the very object, which answers for itself";

    private final MarketImpl market = new MarketImpl();

    @Provides
    Market market() {
        return market;
    }

    @GraftTest
    @Parity("References: a returned object keeps its state")
    void aReturnedObjectKeepsItsState(Market stub) throws Exception {
        Trolley one = stub.open();
        Trolley other = stub.open();
        one.add("a", 2);
        one.add("b", 3);
        other.add("a", 1);
        assertThat(one.count()).isEqualTo(5);
        assertThat(other.count()).isEqualTo(1);
        assertThat(one.countLater().get(20, TimeUnit.SECONDS)).isEqualTo(5);
    }

    @GraftTest
    @Parity("References: what an object's method throws arrives as itself")
    void exceptionsOfObjects(Market stub) {
        Trolley trolley = stub.open();
        assertThatThrownBy(() -> trolley.refuse("full"))
                .isExactlyInstanceOf(RejectedException.class)
                .hasMessage("full");
    }

    @GraftTest
    @Parity("References: an object sent back to its home is itself")
    void identityAtHome(Market stub) {
        assertThat(stub.isMine(stub.open())).isTrue();
        assertThat(stub.areMine(stub.ticket())).isTrue();
        Bell bell = new CountingBell();
        assertThat(stub.backBell(bell)).isSameAs(bell);
    }

    @GraftTest
    @Parity("References: an object is one and the same each time it arrives")
    void oneStubForOneObject(Market stub) {
        Trolley shared = stub.shared();
        assertThat(stub.shared()).isSameAs(shared);
        assertThat(stub.back(shared)).isSameAs(shared);
        Bell bell = new CountingBell();
        assertThat(stub.same(bell, bell)).isTrue();
        assertThat(stub.same(bell, new CountingBell())).isFalse();
    }

    @GraftTest
    @Parity("References: null is none")
    void none(Market stub) {
        assertThat(stub.none()).isNull();
        assertThat(stub.isMine(stub.open())).isTrue();
        assertThat(stub.backBell(null)).isNull();
    }

    @GraftTest
    @Parity("References: in records, collections, maps and optionals")
    void nested(Market stub) {
        Market.Ticket ticket = stub.ticket();
        ticket.trolley().add("a", 1);
        ticket.spare().orElseThrow().add("a", 2);
        ticket.byName().get("a").add("a", 3);
        assertThat(ticket.trolley().count()).isEqualTo(1);
        assertThat(ticket.spare().orElseThrow().count()).isEqualTo(2);
        assertThat(ticket.byName().get("a").count()).isEqualTo(3);
        List<Trolley> some = stub.openSome(100);
        some.forEach(each -> each.add("a", some.indexOf(each)));
        assertThat(some).extracting(Trolley::count).startsWith(0, 1, 2).endsWith(99);
        Market.Ticket mixed =
                new Market.Ticket("m", some.get(7), Optional.of(some.get(7)), Map.of("a", some.get(8)), List.of());
        assertThat(stub.areMine(mixed)).isTrue();
    }

    @GraftTest
    @Parity("References: as the result of a future")
    void later(Market stub) throws Exception {
        Trolley trolley = stub.openLater().get(20, TimeUnit.SECONDS);
        trolley.add("a", 4);
        assertThat(trolley.count()).isEqualTo(4);
        assertThat(stub.isMine(trolley)).isTrue();
    }

    @GraftTest
    @Parity("References: close() closes the object at its home")
    void close(Market stub) {
        int before = stub.openNow();
        try (Trolley trolley = stub.open()) {
            trolley.add("a", 1);
            assertThat(stub.openNow()).isEqualTo(before + 1);
        }
        assertThat(stub.openNow()).isEqualTo(before);
        assertThat(stub.closings()).isEqualTo(1);
    }

    @GraftTest(modes = {Mode.CHECKED, Mode.COPIED, Mode.ISOLATED, Mode.TCP, Mode.WEBSOCKET})
    void closedByManyAtOnceItIsClosedOnce(Market stub) throws InterruptedException {
        for (int i = 1; i <= 200; i++) {
            Trolley trolley = stub.open();
            List<Thread> closing =
                    Stream.generate(() -> new Thread(trolley::close)).limit(4).toList();
            closing.forEach(Thread::start);
            for (Thread each : closing) {
                each.join();
            }
            assertThat(market.closed).hasValue(i);
        }
    }

    @GraftTest(modes = {Mode.CHECKED, Mode.COPIED, Mode.ISOLATED, Mode.TCP, Mode.WEBSOCKET})
    @Parity(value = "References: calls of a closed one are refused", elsewhere = VERY_OBJECT)
    void closed(Market stub) {
        Trolley trolley = stub.open();
        trolley.close();
        Throwable failure = catchThrowable(trolley::count);
        assertThat(failure)
                .isExactlyInstanceOf(GraftReferenceException.class)
                .hasMessageContaining("trolley.count()")
                .hasMessageContaining("closed");
        assertThat(((GraftException) failure).outcome()).isEqualTo(Outcome.NOT_EXECUTED);
        assertThat(((GraftException) failure).graft()).isEqualTo("trolley");
        assertThat(catchThrowable(() -> trolley.countLater().get(20, TimeUnit.SECONDS)))
                .as("a method that returns a future never throws")
                .isExactlyInstanceOf(ExecutionException.class)
                .hasCauseExactlyInstanceOf(GraftReferenceException.class);
        assertThatThrownBy(() -> stub.isMine(trolley))
                .hasMessageContaining("trolley")
                .hasMessageContaining("closed")
                .hasMessageContaining("ask its graft for a new one");
        assertThat(stub.open().count()).isZero();
        trolley.close();
        assertThat(stub.closings()).as("closed once").isEqualTo(1);
    }
}
