package dev.graft.benchmarks.made;

import dev.graft.runtime.Hypertube;
import java.util.List;
import java.util.function.LongBinaryOperator;

/** All the contracts that were made. */
public interface All {
    /** Their methods through a tube, one contract's behind the other's. Each gives the sum and its place in this list. */
    List<LongBinaryOperator> methods(Hypertube tube);

    /** The first of them, without a look at the others. */
    LongBinaryOperator first(Hypertube tube);
}
