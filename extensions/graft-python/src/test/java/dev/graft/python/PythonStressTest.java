package dev.graft.python;

import guests.GuestStressTest;
import java.util.List;

/** Python's: objects that are kept for Java, objects of Java's, blocks of memory, and bytes of C's. */
class PythonStressTest extends GuestStressTest {
    PythonStressTest() {
        super(Python.PYTHON, 100);
    }

    @Override
    protected List<Long> left(List<Integer> told) {
        return List.of((long) told.get(0), (long) told.get(1), (long) told.get(2), NativeMemory.inUse());
    }

    @Override
    protected boolean noObject(List<Long> left) {
        return left.get(0) + left.get(1) <= 1; // the look before was published, too
    }

    @Override
    protected List<Long> allowance() {
        return List.of(2L, 2L, 20_000L, 32 * MIB);
    }
}
