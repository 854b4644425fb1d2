package conformance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import conformance.parity.Parity;
import dev.graft.runtime.GraftException;
import dev.graft.runtime.GraftValueException;
import dev.graft.testkit.Mode;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Immutable classes that are no records arrive as records do. */
class LedgerTest {
    /** Gives back what it is given. */
    private static final class Echo implements Ledger {
        @Override
        public Amount echo(Amount value) {
            return value;
        }

        @Override
        public Account account(Account value) {
            return value;
        }
    }

    private static Wiring<Ledger> open(Mode mode) {
        return Wiring.open(mode, Ledger.class, new Echo());
    }

    @ParameterizedTest
    @EnumSource
    @Parity("Values: plain immutable classes")
    void theyArriveWithAllThatTheirConstructorTakes(Mode mode) {
        try (Wiring<Ledger> wiring = open(mode)) {
            assertThat(wiring.stub.echo(new Ledger.Amount(7, "CHF"))).isEqualTo(new Ledger.Amount(7, "CHF"));
            assertThat(wiring.stub.echo(new Ledger.Amount(0, null))).isEqualTo(new Ledger.Amount(0, null));
            assertThat(wiring.stub.echo(null)).isNull();
            Ledger.Account inner = new Ledger.Account(null, false, List.of(), Map.of());
            Ledger.Account account = wiring.stub.account(new Ledger.Account(
                    Item.of("ann"),
                    true,
                    List.of(new Ledger.Amount(1, "EUR")),
                    Map.of(new Ledger.Amount(2, "EUR"), Optional.of(inner))));
            assertThat(account.getOwner()).isEqualTo(Item.of("ann"));
            assertThat(account.isOpen()).isTrue();
            assertThat(account.amounts()).containsExactly(new Ledger.Amount(1, "EUR"));
            assertThat(account.getLinked()
                            .get(new Ledger.Amount(2, "EUR"))
                            .orElseThrow()
                            .getOwner())
                    .isNull();
        }
    }

    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "SHARED")
    @Parity(
            value = "Values: an instance of a subclass of a plain class is refused, with its path",
            elsewhere = TypesTest.VERY_OBJECTS)
    void anInstanceOfASubclassIsRefusedWithItsPath(Mode mode) {
        Ledger.Account account =
                new Ledger.Account(null, true, List.of(new Ledger.Amount(1, "EUR"), new Ledger.Rounded(250)), Map.of());
        try (Wiring<Ledger> wiring = open(mode)) {
            assertThatThrownBy(() -> wiring.stub.account(account))
                    .isInstanceOf(GraftValueException.class)
                    .hasMessageContaining(
                            "argument value.amounts[1] is a conformance.Ledger$Rounded, which would arrive"
                                    + " as a conformance.Ledger$Amount")
                    .satisfies(e -> assertThat(ValuesTest.outcome(e)).isEqualTo(GraftException.Outcome.NOT_EXECUTED));
            assertThatThrownBy(() -> wiring.stub.echo(new Ledger.Rounded(1)))
                    .isInstanceOf(GraftValueException.class)
                    .hasMessageContaining("argument value is a conformance.Ledger$Rounded");
        }
    }

    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "SHARED")
    @Parity(value = "Values: null where none is allowed is refused, with its path", elsewhere = TypesTest.VERY_OBJECTS)
    void nullIsRefusedWhereARecordWouldRefuseIt(Mode mode) {
        try (Wiring<Ledger> wiring = open(mode)) {
            assertThatThrownBy(() -> wiring.stub.account(new Ledger.Account(null, true, null, Map.of())))
                    .isInstanceOf(GraftValueException.class)
                    .hasMessageContaining("argument value.amounts is null");
        }
    }
}
