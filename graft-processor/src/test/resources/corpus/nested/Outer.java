package nested;

import dev.graft.Graft;
import dev.graft.Tag;
import java.util.List;

public class Outer {
    private Outer() {}

    @Graft
    public interface Inner {
        Item item(@Tag(2) Kind kind, @Tag(1) int number) throws Failed;

        record Item(Kind kind, Part part) {
            public record Part(List<Item> items) {}
        }

        enum Kind {
            A,
            B
        }

        final class Failed extends RuntimeException {
            private static final long serialVersionUID = 1;

            Failed(String message) {
                super(message);
            }
        }
    }

    @Graft
    interface Hidden {
        Inner.Item same(Inner.Item item);
    }

    interface Deeper {
        @Graft
        interface Down {
            void down();
        }
    }
}
