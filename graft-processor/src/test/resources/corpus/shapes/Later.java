package shapes;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;

/** Methods whose result comes later, with parameters that bear the names that their stubs use. */
@dev.graft.Graft
public interface Later {
    CompletableFuture<Point> point(Point point);

    CompletionStage<List<Point>> points(int count, String in);

    CompletableFuture<Void> nothing();

    CompletableFuture<Integer> number(String call, String failure, String binding, String value, String to);

    CompletionStage<Optional<String>> perhaps(String text) throws Failure;

    default CompletableFuture<byte[]> bytes(byte... bytes) {
        return CompletableFuture.completedFuture(bytes);
    }

    record Point(int x, int y) {}

    class Failure extends Exception {
        private static final long serialVersionUID = 1;

        public Failure(String message) {
            super(message);
        }
    }
}
