package adapted;

public final class TokenAdapter extends TextAdapter<Token> {
    @Override
    public Token fromValue(String value) {
        return Token.of(value);
    }

    @Override
    public String toValue(Token object) {
        return object.text();
    }
}
