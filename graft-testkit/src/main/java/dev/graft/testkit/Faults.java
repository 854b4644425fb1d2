package dev.graft.testkit;

import dev.graft.runtime.testing.Fault;
import dev.graft.runtime.testing.FaultInjector;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/**
 * Makes calls fail as remote ones do: with the exception, and what it says of graft, method, address and outcome, that a
 * remote caller gets, in every mode, in memory too. Over a connection the effects are real: the callee refuses, is slow,
 * or cuts the connection.
 *
 * <p>A parameter of a {@link GraftTest}; it concerns the calls of that one run. A fault that was said later wins over an
 * earlier one. May be used by any thread.
 *
 * <pre>{@code
 * @GraftTest
 * void asksAgainWhenPricingIsAway(Shop shop, Faults faults) {
 *     faults.on(Pricing.class).method("quote").next(1).refuse();
 *     ...
 * }
 * }</pre>
 */
public final class Faults {
    private final List<Rule> rules = new ArrayList<>(); // guarded by itself, the newest first

    Faults() {}

    /** The faults of a contract's calls: of all its methods and for ever, unless more is said. */
    public On on(Class<?> contract) {
        return new On(contract, "", Integer.MAX_VALUE);
    }

    /** Ends all faults. */
    public void clear() {
        synchronized (rules) {
            rules.clear();
        }
    }

    FaultInjector injector() {
        return this::next;
    }

    private Fault next(Class<?> contract, String signature) {
        String method = signature.substring(0, signature.indexOf('('));
        synchronized (rules) {
            for (Rule rule : rules) {
                if (rule.fits(contract, method)) {
                    rule.left--;
                    return rule.fault;
                }
            }
        }
        return Fault.NONE;
    }

    private void add(Rule rule) {
        synchronized (rules) {
            rules.add(0, rule);
        }
    }

    /** Which calls a fault concerns, and then which fault. Immutable. */
    public final class On {
        private final Class<?> contract;
        private final String method;
        private final int calls;

        private On(Class<?> contract, String method, int calls) {
            this.contract = Objects.requireNonNull(contract, "contract");
            this.method = method;
            this.calls = calls;
        }

        /**
         * Only the methods of this name.
         *
         * @throws IllegalArgumentException if the contract has none
         */
        public On method(String name) {
            for (var candidate : contract.getMethods()) {
                if (candidate.getName().equals(name)) {
                    return new On(contract, name, calls);
                }
            }
            throw new IllegalArgumentException(contract.getName() + " has no method " + name);
        }

        /**
         * Only so many calls from now on, an attempt that is made again counted as one more.
         *
         * @throws IllegalArgumentException if it is not positive
         */
        public On next(int calls) {
            if (calls < 1) {
                throw new IllegalArgumentException("next(" + calls + ") concerns no call; say 1 or more");
            }
            return new On(contract, method, calls);
        }

        /**
         * The callee takes so long before it runs the body. Beyond the call's deadline the body does not run, and the
         * caller gets {@code GraftTimeoutException}, whose outcome is unknown.
         */
        public void delay(Duration delay) {
            add(new Fault(Fault.Kind.DELAY, delay));
        }

        /** The callee refuses: {@code GraftUnavailableException}, not executed. */
        public void refuse() {
            add(new Fault(Fault.Kind.REFUSE, Duration.ZERO));
        }

        /**
         * The connection breaks before the body runs: {@code GraftConnectionLostException}, whose outcome is unknown. An
         * {@code @Idempotent} method is tried again, by the rules of every call.
         */
        public void loseConnection() {
            add(new Fault(Fault.Kind.LOSE_BEFORE, Duration.ZERO));
        }

        /** The same after the body has run, which the caller cannot tell from the other. */
        public void loseConnectionAfterTheCall() {
            add(new Fault(Fault.Kind.LOSE_AFTER, Duration.ZERO));
        }

        private void add(Fault fault) {
            Faults.this.add(new Rule(contract, method, calls, fault));
        }
    }

    /** A fault and how many calls it still concerns. */
    private static final class Rule {
        private final Class<?> contract;
        private final String method;
        private final Fault fault;
        private int left; // guarded by the list of rules

        Rule(Class<?> contract, String method, int left, Fault fault) {
            this.contract = contract;
            this.method = method;
            this.left = left;
            this.fault = fault;
        }

        boolean fits(Class<?> called, String name) {
            return left > 0 && contract == called && (method.isEmpty() || method.equals(name));
        }
    }
}
