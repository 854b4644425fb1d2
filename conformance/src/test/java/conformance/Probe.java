package conformance;

import dev.graft.Graft;
import dev.graft.Idempotent;
import java.util.List;
import java.util.Map;

/** A contract with a bit of everything. */
@Graft
public interface Probe extends Store<Item> {
    Everything echo(Everything value);

    byte[] bytes(byte[] value);

    int[] ints(int[] value);

    double[] doubles(double[] value);

    boolean[] booleans(boolean[] value);

    char[] chars(char[] value);

    List<Item> items(List<Item> items);

    List<Integer> numbers(List<Integer> numbers);

    String text(String value);

    int add(int a, int b);

    String add(String a, String b);

    void fail(String how) throws OutOfStockException, RejectedException;

    @Idempotent
    String sleep(long millis) throws InterruptedException;

    /** What the callee's context says. */
    Map<String, String> context();

    /** Calls {@code Probe.context} of the tube that it is in. */
    Map<String, String> contextOfNested();

    /** Blocks until told otherwise, deaf to nothing. */
    void hang() throws InterruptedException;

    default String greet(String name) {
        return "hello " + name;
    }

    static String constant() {
        return "stays where it is";
    }
}
