package conformance;

import dev.graft.Graft;

/** What modules call in the program that hosts them. */
@Graft
public interface Repeating {
    String repeat(String text);
}
