package adapted;

public final class Token {
    private final StringBuilder text;

    private Token(String text) {
        this.text = new StringBuilder(text);
    }

    public static Token of(String text) {
        return new Token(text);
    }

    public String text() {
        return text.toString();
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Token token && text().equals(token.text());
    }

    @Override
    public int hashCode() {
        return text().hashCode();
    }
}
