package conformance;

/** A generic parent of a contract. */
public interface Store<T> {
    T store(T item);

    default String name() {
        return "store";
    }
}
