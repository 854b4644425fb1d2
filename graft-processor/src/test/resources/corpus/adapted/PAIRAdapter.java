package adapted;

import dev.graft.ValueAdapter;

class PAIRAdapter implements ValueAdapter<PAIR, PAIRAdapter.Two> {
    @Override
    public Two toValue(PAIR object) {
        return new Two(object.tokens[0], object.tokens[1]);
    }

    @Override
    public PAIR fromValue(Two value) {
        return new PAIR(value.first(), value.second());
    }

    record Two(Token first, Token second) {}
}
