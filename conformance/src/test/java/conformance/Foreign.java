package conformance;

import dev.graft.Adapters;
import dev.graft.Graft;
import dev.graft.ValueAdapter;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** Gives back the values of types that Graft does not know. */
@Graft
@Adapters({Foreign.Bits.class, Foreign.Patterns.class})
public interface Foreign {
    BitSet bits(BitSet value);

    Case echo(Case value);

    /** They stand wherever a value stands. */
    record Case(BitSet bits, List<BitSet> list, Map<BitSet, Integer> map, Optional<BitSet> optional, Pattern pattern) {}

    /** As numbers. */
    final class Bits implements ValueAdapter<BitSet, List<Long>> {
        @Override
        public List<Long> toValue(BitSet object) {
            if (object.get(1_000)) {
                return null;
            }
            if (object.get(2_000)) {
                throw new IllegalStateException("too many bits");
            }
            return java.util.Arrays.stream(object.toLongArray()).boxed().toList();
        }

        @Override
        public BitSet fromValue(List<Long> value) {
            return BitSet.valueOf(value.stream().mapToLong(Long::longValue).toArray());
        }
    }

    /** As text and flags. */
    final class Patterns implements ValueAdapter<Pattern, Patterns.Parts> {
        /** What crosses. */
        public record Parts(String text, int flags) {}

        @Override
        public Parts toValue(Pattern object) {
            return new Parts(object.pattern(), object.flags());
        }

        @Override
        public Pattern fromValue(Parts value) {
            return value.text().isEmpty() ? null : Pattern.compile(value.text(), value.flags());
        }
    }
}
