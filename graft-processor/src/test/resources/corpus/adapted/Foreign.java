package adapted;

import dev.graft.Adapters;
import dev.graft.Graft;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;

@Graft
@Adapters(PAIRAdapter.class)
public interface Foreign {
    Token token(Token value);

    Installment installment(Installment value);

    PAIR pair(PAIR value);

    List<Token> tokens(List<Token> values, Set<Token> set, Map<Token, Installment> map, Optional<Token> maybe);

    SortedSet<Installment> sorted(SortedSet<Installment> values, Optional<Installment> maybe, PAIR[] pairs);

    Holder<Token> holder(Holder<Token> value, Holder<Installment> other);

    record Holder<T>(T content, List<T> more, Token token) {}
}
