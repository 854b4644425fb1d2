package dev.graft;

/**
 * Carries a type that Graft does not know, and that cannot be changed, as a value that it knows: {@code Money} of some
 * library as a record of yours with an amount and a currency. {@link Adapters} names the class that does it.
 *
 * <pre>{@code
 * public final class MoneyAdapter implements ValueAdapter<Money, MoneyValue> {
 *     public MoneyValue toValue(Money money) {
 *         return new MoneyValue(money.getAmount(), money.getCurrencyUnit().getCode());
 *     }
 *
 *     public Money fromValue(MoneyValue value) {
 *         return Money.of(CurrencyUnit.of(value.currency()), value.amount());
 *     }
 * }
 * }</pre>
 *
 * <p>Each contract that uses it makes one instance, with a constructor without parameters, and uses that from any
 * thread, also from several at once. Neither method is given {@code null}, and neither may return it: {@code null}
 * crosses without them. What they throw, unchecked, fails the call with a {@code GraftValueException} that names where in
 * the arguments or the result it was.
 *
 * @param <T> the type that is adapted
 * @param <V> the value that crosses instead: anything that a contract may use, another adapted type too
 */
public interface ValueAdapter<T, V> {
    /**
     * Takes an object apart, at its sender.
     *
     * @param object never null
     * @return the value that crosses; not null
     */
    V toValue(T object);

    /**
     * Makes the object again, at its receiver; it should be equal to the one that was sent.
     *
     * @param value never null
     * @return the object; not null
     */
    T fromValue(V value);
}
