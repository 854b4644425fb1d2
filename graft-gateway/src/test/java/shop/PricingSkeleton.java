package shop;

import dev.graft.runtime.generated.Binding;
import dev.graft.runtime.generated.ContractMethod;
import dev.graft.runtime.generated.MessageReader;
import dev.graft.runtime.generated.MessageWriter;
import dev.graft.runtime.generated.Skeleton;

public final class PricingSkeleton extends Skeleton<Pricing> {
    static final ContractMethod QUOTE =
            ContractMethod.of("shop.Pricing", "quote(java.lang.String)", 0x11L).parameters("sku");
    public static final PricingSkeleton INSTANCE = new PricingSkeleton();

    private PricingSkeleton() {
        super(Pricing.class, "pricing", QUOTE);
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
