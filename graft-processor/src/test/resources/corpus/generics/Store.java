package generics;

import java.io.IOException;
import java.util.List;
import java.util.Optional;

public interface Store<T, K> {
    Optional<T> get(K key) throws IOException;

    void put(T value) throws IOException;

    Page<T> page(int number) throws IOException;

    default T first() throws IOException {
        return page(0).items().get(0);
    }

    default void clear() throws IOException {}
}
