package conformance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;

import dev.graft.runtime.GraftException;
import dev.graft.runtime.GraftException.Outcome;
import dev.graft.runtime.GraftValueException;
import dev.graft.testkit.Mode;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

/** {@code isolation=checked} looks at what futures bring, and at arguments until they have brought it. */
class CheckedFuturesTest {
    private final List<Integer> kept = new ArrayList<>(List.of(1, 2));
    private final CompletableFuture<Item> promised = new CompletableFuture<>();
    private final LaterImpl callee = new LaterImpl() {
        @Override
        public CompletionStage<List<Integer>> squares(int count) {
            return CompletableFuture.completedFuture(kept);
        }

        @Override
        public CompletableFuture<Item> echo(Item item) {
            return promised;
        }
    };

    private static Throwable failure(CompletionStage<?> stage) {
        return catchThrowable(() -> stage.toCompletableFuture().get(20, TimeUnit.SECONDS))
                .getCause();
    }

    private static Item item() {
        return new Item("whole", 1, new ArrayList<>(List.of(Item.of("part"))));
    }

    @Test
    void aNullElementInAFuturesResultFailsTheFuture() {
        try (Wiring<Later> wiring = Wiring.open(Mode.CHECKED, Later.class, callee)) {
            kept.set(1, null);
            assertThat(failure(wiring.stub.squares(2)))
                    .isExactlyInstanceOf(GraftValueException.class)
                    .hasMessageContaining("the result[1] is null")
                    .satisfies(e -> assertThat(((GraftException) e).outcome()).isEqualTo(Outcome.EXECUTED));
        }
    }

    @Test
    void aResultOfAFutureThatIsChangedLaterIsNamedAtTheNextCall() {
        try (Wiring<Later> wiring = Wiring.open(Mode.CHECKED, Later.class, callee)) {
            assertThat(wiring.stub.squares(2)).isCompletedWithValue(kept);
            kept.set(1, 5);
            assertThatThrownBy(() -> wiring.stub.add(1, 1))
                    .isExactlyInstanceOf(GraftValueException.class)
                    .hasMessageContaining("the result[1] of an earlier call");
            assertThat(wiring.stub.add(1, 1)).as("it is said once").isEqualTo(2);
        }
    }

    @Test
    void anArgumentThatIsChangedBeforeTheFutureIsCompleteFailsTheFuture() {
        try (Wiring<Later> wiring = Wiring.open(Mode.CHECKED, Later.class, callee)) {
            Item item = item();
            CompletableFuture<Item> future = wiring.stub.echo(item);
            item.parts().clear();
            assertThat(future).isNotDone();
            promised.complete(Item.of("x"));
            assertThat(failure(future))
                    .isExactlyInstanceOf(GraftValueException.class)
                    .hasMessageContaining("the argument item.parts was changed during the call");
        }
    }

    @Test
    void whatTheBodyFailedWithStandsBesideWhatIsFound() {
        try (Wiring<Later> wiring = Wiring.open(Mode.CHECKED, Later.class, callee)) {
            Item item = item();
            CompletableFuture<Item> future = wiring.stub.echo(item);
            item.parts().clear();
            IllegalStateException torn = new IllegalStateException("torn");
            promised.completeExceptionally(torn);
            assertThat(failure(future))
                    .isExactlyInstanceOf(GraftValueException.class)
                    .hasSuppressedException(torn);
        }
    }

    @Test
    void anArgumentThatIsChangedWhenTheFutureIsCompleteIsNamedAtTheNextCall() {
        try (Wiring<Later> wiring = Wiring.open(Mode.CHECKED, Later.class, callee)) {
            Item item = item();
            promised.complete(Item.of("x"));
            assertThat(wiring.stub.echo(item)).isCompletedWithValue(Item.of("x"));
            item.parts().clear();
            assertThatThrownBy(() -> wiring.stub.add(1, 1))
                    .isExactlyInstanceOf(GraftValueException.class)
                    .hasMessageContaining("the argument item.parts of an earlier call");
        }
    }
}
