package boutique.shop;

import java.util.Arrays;
import java.util.Random;
import java.util.SplittableRandom;

/** Random numbers that follow from a request: the same request draws the same, wherever it runs. */
public final class Chance {
    private Chance() {}

    public static Random of(String... request) {
        // Random alone would draw much the same for requests that differ in one letter.
        return new Random(new SplittableRandom(Arrays.hashCode(request)).nextLong());
    }
}
