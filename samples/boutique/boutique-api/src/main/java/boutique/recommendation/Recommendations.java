package boutique.recommendation;

import dev.graft.Graft;
import dev.graft.Idempotent;
import java.util.List;

/** Recommends products. */
@Graft("recommendation")
public interface Recommendations {
    /** The ids of up to five products other than those given; the same for the same user and products. */
    @Idempotent
    List<String> recommend(String user, List<String> productIds);
}
