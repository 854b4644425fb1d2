package dev.graft.runtime.session;

import dev.graft.runtime.generated.ContractMethod;
import dev.graft.runtime.generated.MessageReader;
import dev.graft.runtime.generated.MessageWriter;
import dev.graft.runtime.generated.Skeleton;
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
        contracts.add(described(served.skeleton(), methods.size()));
        for (ContractMethod method : served.skeleton().methods()) {
            methods.add(new Entry<>(served, method, new Pace()));
        }
    }

    /**
     * What the other side is told of a contract.
     *
     * @param before how many methods have numbers already
     */
    static Hello.Offered described(Skeleton<?> skeleton, int before) {
        List<Hello.Method> offered = new ArrayList<>();
        for (ContractMethod method : skeleton.methods()) {
            offered.add(new Hello.Method(method.signature(), method.fingerprint(), before + method.index() + 1));
        }
        return new Hello.Offered(skeleton.contract().getName(), List.copyOf(offered));
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
    record Entry<T>(Served<T> served, ContractMethod method, Pace pace) {
        void invoke(MessageReader in, MessageWriter out) throws Throwable {
            served.invoke(method, in, out);
        }
    }
}
