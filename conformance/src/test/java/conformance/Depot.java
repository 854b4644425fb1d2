package conformance;

import dev.graft.Graft;
import java.util.Collection;
import java.util.List;

/** A contract whose implementations misbehave in the ways that {@code isolation=checked} finds. */
@Graft
public interface Depot {
    void put(Crate crate);

    List<String> labels(List<String> labels);

    Collection<String> any(Collection<String> labels);

    Blob blob(Blob blob);

    Moody moody(Moody moody);

    void refuse(String label) throws DepotException;

    void lose(String label) throws LostException;

    int count();

    /** A crate with lines in it. */
    record Crate(String customer, List<Line> lines) {}

    /** One line. */
    record Line(String sku, int[] sizes) {}

    /** A mutable array inside a record. */
    record Blob(String name, byte[] content) {}

    /** Is never equal to another one. */
    record Moody(String name) {
        @Override
        public boolean equals(Object other) {
            return this == other;
        }

        @Override
        public int hashCode() {
            return name.hashCode();
        }
    }

    /** Has a message that grows with each trip. */
    final class LostException extends Exception {
        private static final long serialVersionUID = 1;

        public LostException(String message) {
            super("lost: " + message);
        }
    }

    /** Has a field that cannot always cross. */
    final class DepotException extends Exception {
        private static final long serialVersionUID = 1;

        private final transient List<String> labels;

        public DepotException(String message, List<String> labels) {
            super(message);
            this.labels = labels;
        }

        public List<String> getLabels() {
            return labels;
        }
    }
}
