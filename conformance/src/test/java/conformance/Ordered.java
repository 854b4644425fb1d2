package conformance;

import dev.graft.Graft;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;

/** Gives back the sorted collections and the arrays that it is given. */
@Graft
public interface Ordered {
    SortedSet<String> set(SortedSet<String> value);

    SortedMap<Weight, SortedSet<Colour>> map(SortedMap<Weight, SortedSet<Colour>> value);

    String[] strings(String... value);

    Item[][] items(Item[][] value);

    int[][][] cube(int[][][] value);

    byte[][] chunks(byte[][] value);

    Shelf shelf(Shelf value);

    /** Something with an order of its own. */
    record Weight(int grams) implements Comparable<Weight> {
        @Override
        public int compareTo(Weight other) {
            return Integer.compare(grams, other.grams);
        }
    }

    /** Arrays and sorted sets inside a value. */
    record Shelf(SortedSet<Weight> weights, Optional<String[]> labels, Shelf[] parts) {}
}
