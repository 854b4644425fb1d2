package generics;

import dev.graft.Graft;
import java.util.List;

@Graft
public interface Users extends Store<User, Long>, Counted {
    @Override
    Page<User> page(int number) throws TooFarException;

    @Override
    String toString();

    @Override
    boolean equals(Object other);

    String toString(int width);

    List<User> find(String name);

    List<User> find(String name, int limit);

    List<User> find(Long id);

    List<User> find(long id);
}
