package shop;

import dev.graft.runtime.generated.Binding;
import dev.graft.runtime.generated.Call;

public final class CatalogStub implements Catalog {
    private final Catalog target;
    private final Binding<Catalog> binding;

    CatalogStub(Binding<Catalog> binding) {
        this.binding = binding;
        this.target = binding.target();
    }

    @Override
    public String find(String sku) {
        Catalog local = target != null ? target : binding.late();
        if (local != null) {
            return local.find(sku);
        }
        Call call = binding.call(CatalogSkeleton.FIND);
        call.arguments().string(1, sku);
        return call.await().string(1);
    }
}
