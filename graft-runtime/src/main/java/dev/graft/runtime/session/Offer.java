package dev.graft.runtime.session;

import dev.graft.runtime.generated.ContractMethod;
import dev.graft.runtime.generated.MessageReader;
import dev.graft.runtime.generated.MessageWriter;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What one side serves: its methods by the number that calls use for them. Immutable. */
public final class Offer {
    /** Nothing. */
    public static final Offer NONE = new Offer(List.of());

    private final List<Hello.Offered> contracts = new ArrayList<>();
    private final List<Entry<?>> methods = new ArrayList<>();

    public Offer(List<Served<?>> served) {
        served.forEach(this::add);
    }

    private <T> void add(Served<T> served) {
        List<Hello.Method> offered = new ArrayList<>();
        List<ContractMethod> all = served.skeleton().methods();
        for (int index = 0; index < all.size(); index++) {
            ContractMethod method = all.get(index);
            methods.add(new Entry<>(served, index, method, new Pace()));
            offered.add(new Hello.Method(method.signature(), method.fingerprint(), methods.size()));
        }
        contracts.add(new Hello.Offered(served.skeleton().contract().getName(), List.copyOf(offered)));
    }

    /** What the hello says of it. */
    List<Hello.Offered> contracts() {
        return contracts;
    }

    /** The method of this number, if there is one. */
    @Nullable
    Entry<?> method(int number) {
        return number >= 1 && number <= methods.size() ? methods.get(number - 1) : null;
    }

    /** A method of the only contract. */
    Entry<?> entry(ContractMethod method) {
        return methods.get(method.index());
    }

    /** One method of one implementation. */
    record Entry<T>(Served<T> served, int index, ContractMethod method, Pace pace) {
        void invoke(MessageReader in, MessageWriter out) throws Throwable {
            served.skeleton().invoke(index, served.target(), in, out);
        }
    }
}
