package sealed_types;

import dev.graft.Graft;
import java.util.List;

/** Not every subtype can be of an interface with these arguments; each has its number all the same. */
@Graft
public interface Logic {
    Term<Boolean> and(Term<Boolean> left);

    Term<Integer> add(Term<Integer> left);

    Term<List<String>> list(Term<List<String>> value);

    sealed interface Term<T> {}

    record Truth(boolean value) implements Term<Boolean> {}

    record Whole(int value) implements Term<Integer> {}

    record Less(Term<Integer> left, Term<Integer> right) implements Term<Boolean> {}

    record Either<T>(Term<Boolean> condition, T then, Term<T> otherwise) implements Term<T> {}

    record Many<T>(List<T> values) implements Term<List<T>> {}

    record Sorted<T extends Comparable<T>>(T value) implements Term<T> {}
}
