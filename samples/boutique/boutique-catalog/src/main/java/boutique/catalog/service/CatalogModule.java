package boutique.catalog.service;

import boutique.catalog.Catalog;
import dev.graft.runtime.Binder;
import dev.graft.runtime.GraftModule;

/** Provides the catalogue. */
public final class CatalogModule implements GraftModule {
    @Override
    public void configure(Binder binder) {
        binder.provide(Catalog.class, new ListedCatalog());
    }
}
