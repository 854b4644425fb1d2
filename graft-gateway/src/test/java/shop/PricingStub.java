package shop;

import dev.graft.runtime.generated.Binding;
import dev.graft.runtime.generated.Call;

public final class PricingStub implements Pricing {
    private final Pricing target;
    private final Binding<Pricing> binding;

    PricingStub(Binding<Pricing> binding) {
        this.binding = binding;
        this.target = binding.target();
    }

    @Override
    public String quote(String sku) {
        Pricing local = target != null ? target : binding.late();
        if (local != null) {
            return local.quote(sku);
        }
        Call call = binding.call(PricingSkeleton.QUOTE);
        call.arguments().string(1, sku);
        return call.await().string(1);
    }
}
