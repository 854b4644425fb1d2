package conformance;

import dev.graft.Adapters;
import dev.graft.Graft;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;

/** Gives back many values of every type at once. */
@Graft
@Adapters(Foreign.Bits.class)
public interface Bulk {
    List<Sample> echo(List<Sample> values);

    /** One of everything. */
    record Sample(Everything everything, Sundry sundry, Arrayed arrayed) {}

    /** What {@link Everything} has not, as far as it has equality by content. */
    record Sundry(
            Times.All times,
            Shapes.Shape shape,
            List<Shapes.Shape> shapes,
            Shapes.Expression expression,
            Shapes.Result<Item> result,
            Optional<Shapes.Result<List<Shapes.Shape>>> deep,
            Ledger.Amount amount,
            Map<Ledger.Amount, List<Ledger.Amount>> amounts,
            SortedSet<Ordered.Weight> weights,
            SortedMap<String, SortedSet<Colour>> sorted,
            BitSet bits,
            Map<BitSet, Optional<BitSet>> moreBits) {}

    /** Arrays, which are equal to themselves only, in a record that compares what they hold. */
    record Arrayed(
            byte[] octets,
            boolean[] truths,
            short[] smalls,
            char[] letters,
            int[] numbers,
            long[] larges,
            float[] singles,
            double[] reals,
            String[] texts,
            Item[][] items,
            int[][] rows) {
        private Object[] all() {
            return new Object[] {octets, truths, smalls, letters, numbers, larges, singles, reals, texts, items, rows};
        }

        @Override
        public boolean equals(Object other) {
            return other instanceof Arrayed arrayed && Arrays.deepEquals(all(), arrayed.all());
        }

        @Override
        public int hashCode() {
            return Arrays.deepHashCode(all());
        }
    }
}
