package adapted;

/** Its name is one that a constant would like to have. */
public class PAIR {
    public final Token[] tokens;

    PAIR(Token... tokens) {
        this.tokens = tokens;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof PAIR pair && java.util.Arrays.equals(tokens, pair.tokens);
    }

    @Override
    public int hashCode() {
        return java.util.Arrays.hashCode(tokens);
    }
}
