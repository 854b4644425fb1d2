package dev.graft.javascript;

import guests.GuestStressTest;
import java.util.List;

/** JavaScript's: objects, and bytes of V8's and beside it. */
class JavaScriptStressTest extends GuestStressTest {
    JavaScriptStressTest() {
        super(JavaScript.JAVASCRIPT, 20);
    }

    @Override
    protected List<Long> left(List<Integer> told) {
        return List.of((long) told.get(0), told.get(1) * 1024L, told.get(2) * 1024L);
    }

    @Override
    protected boolean noObject(List<Long> left) {
        return left.get(0) == 0;
    }

    @Override
    protected List<Long> allowance() {
        return List.of(1L, 4 * MIB, 4 * MIB);
    }
}
