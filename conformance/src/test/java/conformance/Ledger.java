package conformance;

import dev.graft.Graft;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/** Gives back the values of plain classes that it is given. */
@Graft
public interface Ledger {
    Amount echo(Amount value);

    Account account(Account value);

    /** All of it is taken by the constructor and given by a method. */
    class Amount {
        private final long cents;
        private final String currency;

        public Amount(long cents, String currency) {
            if (cents < 0) {
                throw new IllegalArgumentException("cents " + cents + " is below 0");
            }
            this.cents = cents;
            this.currency = currency;
        }

        public long getCents() {
            return cents;
        }

        public String currency() {
            return currency;
        }

        @Override
        public boolean equals(Object other) {
            return other instanceof Amount amount && cents == amount.cents && Objects.equals(currency, amount.currency);
        }

        @Override
        public int hashCode() {
            return Objects.hash(cents, currency);
        }
    }

    /** Would arrive as something else. */
    class Rounded extends Amount {
        public Rounded(long cents) {
            super(cents / 100 * 100, "EUR");
        }
    }

    /** With a superclass that has a field, and type arguments. */
    class Owned<T> {
        private final T owner;

        protected Owned(T owner) {
            this.owner = owner;
        }

        public T getOwner() {
            return owner;
        }
    }

    /** Its subclass. */
    final class Account extends Owned<Item> {
        private final boolean open;
        private final List<Amount> amounts;
        private final Map<Amount, Optional<Account>> linked;

        public Account(Item owner, boolean open, List<Amount> amounts, Map<Amount, Optional<Account>> linked) {
            super(owner);
            this.open = open;
            this.amounts = amounts;
            this.linked = linked;
        }

        public boolean isOpen() {
            return open;
        }

        public List<Amount> amounts() {
            return amounts;
        }

        public Map<Amount, Optional<Account>> getLinked() {
            return linked;
        }
    }
}
