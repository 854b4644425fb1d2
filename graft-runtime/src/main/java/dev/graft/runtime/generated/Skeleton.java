package dev.graft.runtime.generated;

import dev.graft.runtime.wire.WireException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Flow;
import org.jspecify.annotations.Nullable;

/**
 * The callee's side of a contract, and what is known of the contract: constant data, a way from encoded arguments to an
 * encoded result, and the fields of the contract's values and exceptions. Generated code has one for each contract,
 * and fills it while its class is initialised; from then on it is immutable and may be used by any thread.
 *
 * @param <T> the contract
 */
public abstract class Skeleton<T> {
    private final Class<T> contract;
    private final String graft;
    private final List<ContractMethod> found = new ArrayList<>();
    private final Map<String, Skeleton<?>> published = new HashMap<>(); // by the signature of the method
    private @Nullable List<ContractMethod> methods; // once they are asked for; any thread makes the same

    /**
     * For generated code.
     *
     * @param contract the interface
     * @param graft its name in configuration
     */
    protected Skeleton(Class<T> contract, String graft) {
        this.contract = contract;
        this.graft = graft;
    }

    public final Class<T> contract() {
        return contract;
    }

    /** The loader that knows the classes which the contract mentions; null for the boot loader. */
    public @Nullable ClassLoader loader() {
        return contract.getClassLoader();
    }

    public final String graft() {
        return graft;
    }

    /** The methods, each at the index that {@link #invoke} takes. */
    public final List<ContractMethod> methods() {
        List<ContractMethod> all = methods;
        if (all == null) {
            all = List.copyOf(found);
            methods = all;
        }
        return all;
    }

    /** The contract of the publishers that a method of this one returns; null if it returns none. */
    public final @Nullable Skeleton<?> published(ContractMethod method) {
        return published.get(method.signature());
    }

    /** A stub that is bound so. */
    public abstract T stub(Binding<T> binding);

    /**
     * Reads the arguments, calls the target and writes the result into field 1.
     *
     * @param method an index of {@link #methods()}
     * @throws Throwable what the target threw; a failure to read or write comes from {@code in} or {@code out}
     */
    public abstract void invoke(int method, T target, MessageReader in, MessageWriter out) throws Throwable;

    /**
     * Writes the fields of a record, a sealed interface or an exception, the last one first.
     *
     * @param shape its number in this skeleton
     */
    protected void write(int shape, MessageWriter out, Object value) {
        throw unknown(shape);
    }

    /**
     * Reads the fields of a record, a sealed interface or an exception and makes it.
     *
     * @param shape its number in this skeleton
     */
    protected Object read(int shape, MessageReader in) {
        throw unknown(shape);
    }

    /**
     * The skeleton of a contract that this one refers to.
     *
     * @param number its number in this skeleton
     */
    protected Skeleton<?> referenced(int number) {
        throw unknown(number);
    }

    /**
     * For generated code: adds the next method.
     *
     * @param signature name and erased parameter types, for example {@code quote(shop.Basket)}; with the contract's name
     *     this is what identifies the method on the wire
     * @param fingerprint a hash of the whole shape that the method's arguments, result and exceptions use
     * @param parameters the names of the parameters, as {@link MessageCodec} takes those of fields
     * @throws IllegalStateException if the methods were asked for before
     */
    protected final ContractMethod method(String signature, long fingerprint, String... parameters) {
        Names arguments = parameters.length == 0 ? Names.NONE : new Names("", List.of(parameters));
        ContractMethod method = new ContractMethod(this, found.size(), signature, fingerprint, arguments);
        requireOpen();
        found.add(method);
        return method;
    }

    /** Puts a method in the place of the one that it was made of. */
    final ContractMethod replace(int index, ContractMethod method) {
        requireOpen();
        found.set(index, method);
        return method;
    }

    /** The method of a contract of the user's that messages name for one of this skeleton's. */
    ContractMethod inContract(ContractMethod method) {
        return method;
    }

    private void requireOpen() {
        if (methods != null) {
            throw new IllegalStateException("the methods of " + contract.getName() + " are in use already");
        }
    }

    /**
     * For generated code: the codec of a record or an immutable class.
     *
     * @param shape the number under which {@link #write} and {@link #read} know it
     * @param message the message's name in the {@code .proto}
     * @param fields the names of the fields, as {@link MessageCodec} takes them
     */
    protected final <R> Codec<R> record(int shape, String message, String... fields) {
        return new RecordCodec<>(this, shape, message, fields);
    }

    /**
     * For generated code: the codec of a sealed interface.
     *
     * @param shape the number under which {@link #write} and {@link #read} know it
     * @param message the message's name in the {@code .proto}
     */
    protected final <R> Codec<R> choice(int shape, String message) {
        return new ChoiceCodec<>(this, shape, message);
    }

    /**
     * For generated code: the codec of another contract's implementations, which cross by reference.
     *
     * @param number the number under which {@link #referenced} knows that contract's skeleton
     */
    protected final <R> Codec<R> reference(int number) {
        return ReferenceCodec.of(this, number);
    }

    /**
     * For generated code: the codec of the publishers that a method returns, which cross by reference.
     *
     * @param source the signature of the method
     * @param element the codec of what they publish
     * @param fingerprint a hash of the whole shape of that
     */
    protected final <R> Codec<Flow.Publisher<R>> publisher(String source, Codec<R> element, long fingerprint) {
        PublisherSkeleton<R> skeleton = new PublisherSkeleton<>(this, source, element, fingerprint);
        published.put(source, skeleton);
        return ReferenceCodec.of(skeleton);
    }

    /** For generated code: refuses an instance of a subclass, which would arrive as one of the class itself. */
    protected static void requireExactly(Class<?> type, Object value) {
        if (value.getClass() != type) {
            throw WireException.value("is a " + value.getClass().getName() + ", which would arrive as a "
                    + type.getName() + ": pass one of that very class");
        }
    }

    /** For generated code: the failure of a subtype that its sealed interface got after the contract was compiled. */
    protected static RuntimeException unknownSubtype(Object value) {
        return WireException.value("is a " + value.getClass().getName()
                + ", which is not in the contract as it was compiled; compile the contract again");
    }

    /** For generated code: the failure of a number that no subtype of a sealed interface has. */
    protected static RuntimeException unknownSubtype(int number, Class<?> type) {
        return number == 0
                ? WireException.malformed("says of no subtype of " + type.getName() + " that it is one")
                : WireException.value("has the number " + number + ", which no subtype of " + type.getName() + " has");
    }

    /** For generated code: the failure of a number that nothing in the contract has. */
    protected static IllegalArgumentException unknown(int number) {
        return new IllegalArgumentException("nothing in the contract has the number " + number);
    }
}
