package shop;

import dev.graft.runtime.generated.Binding;
import dev.graft.runtime.generated.ContractMethod;
import dev.graft.runtime.generated.MessageReader;
import dev.graft.runtime.generated.MessageWriter;
import dev.graft.runtime.generated.Skeleton;

public final class PricingSkeleton extends Skeleton<Pricing> {
    public static final PricingSkeleton INSTANCE = new PricingSkeleton();
    static final ContractMethod QUOTE = INSTANCE.method("quote(java.lang.String)", 0x11L, "sku");

    private PricingSkeleton() {
        super(Pricing.class, "pricing");
    }

    @Override
    public Pricing stub(Binding<Pricing> binding) {
        return new PricingStub(binding);
    }

    @Override
    public void invoke(int method, Pricing target, MessageReader in, MessageWriter out) {
        switch (method) {
            case 0 -> out.string(1, target.quote(in.string(1)));
            default -> throw unknown(method);
        }
    }
}
