package shop;

import dev.graft.runtime.generated.Binding;
import dev.graft.runtime.generated.ContractMethod;
import dev.graft.runtime.generated.MessageReader;
import dev.graft.runtime.generated.MessageWriter;
import dev.graft.runtime.generated.Skeleton;

public final class CatalogSkeleton extends Skeleton<Catalog> {
    static final ContractMethod FIND =
            ContractMethod.of("shop.Catalog", "find(java.lang.String)", 0x22L).parameters("sku");
    public static final CatalogSkeleton INSTANCE = new CatalogSkeleton();

    private CatalogSkeleton() {
        super(Catalog.class, "catalog", FIND);
    }

    @Override
    public Catalog stub(Binding<Catalog> binding) {
        return new CatalogStub(binding);
    }

    @Override
    public void invoke(int method, Catalog target, MessageReader in, MessageWriter out) {
        switch (method) {
            case 0 -> out.string(1, target.find(in.string(1)));
            default -> throw unknown(method);
        }
    }
}
