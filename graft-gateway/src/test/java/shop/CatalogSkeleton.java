package shop;

import dev.graft.runtime.generated.Binding;
import dev.graft.runtime.generated.ContractMethod;
import dev.graft.runtime.generated.MessageReader;
import dev.graft.runtime.generated.MessageWriter;
import dev.graft.runtime.generated.Skeleton;

public final class CatalogSkeleton extends Skeleton<Catalog> {
    public static final CatalogSkeleton INSTANCE = new CatalogSkeleton();
    static final ContractMethod FIND = INSTANCE.method("find(java.lang.String)", 0x22L, "sku");

    private CatalogSkeleton() {
        super(Catalog.class, "catalog");
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
