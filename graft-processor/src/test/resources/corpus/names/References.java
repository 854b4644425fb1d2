package names;

import dev.graft.Graft;
import java.util.concurrent.CompletableFuture;
import number.Counter;

@Graft
public interface References {
    int binding = 1;

    int target = 2;

    Stub stub(Stub stub, Skeleton skeleton, SentReferences sent, ReferenceCodec codec);

    References references(References references, Counter number, Torture binding);

    int number(int binding);

    CompletableFuture<References> later(int number);
}
