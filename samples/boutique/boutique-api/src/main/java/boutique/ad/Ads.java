package boutique.ad;

import boutique.catalog.Category;
import dev.graft.Graft;
import dev.graft.Idempotent;
import java.util.List;
import java.util.Set;

/** Chooses advertisements. */
@Graft("ad")
public interface Ads {
    /**
     * The advertisements for what a visitor looks at; where there are none, two others.
     *
     * @param visitor decides which others
     */
    @Idempotent
    List<Ad> choose(String visitor, Set<Category> context);
}
