package references;

import dev.graft.Graft;

@Graft
public interface Hides {
    Stub same(Stub stub, Skeleton skeleton, Hides hides);

    record Stub(int binding) {}

    record Skeleton(Stub stub) {}
}
