package boutique.recommendation.service;

import boutique.catalog.Catalog;
import boutique.recommendation.Recommendations;
import dev.graft.runtime.Binder;
import dev.graft.runtime.GraftModule;

/** Provides the recommendations. */
public final class RecommendationModule implements GraftModule {
    @Override
    public void configure(Binder binder) {
        binder.provideWith(Recommendations.class, tube -> new DrawnRecommendations(tube.graft(Catalog.class)));
    }
}
