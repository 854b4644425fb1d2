package dev.graft.python;

import static guests.Conditions.await;

import dev.graft.runtime.GraftValueException;
import guests.Collector;
import guests.GuestStreamsTest;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import weather.Feed;

/** Modules in Python that publish: generators, asynchronous ones, and lists. */
class PythonStreamsTest extends GuestStreamsTest {
    PythonStreamsTest() {
        super(Python.PYTHON, "KeyError", "__init__.py", "_undeclared", "None");
    }

    @Test
    void anElementArrivesWhileTheNextOneIsWaitedFor() throws Exception {
        Collector<Integer> waiting = Collector.ofAll(feed.numbers("waiting"));
        await("the first element", () -> waiting.elements.size() == 1);
    }

    @Test
    void anElementOfTheWrongTypeIsNamedWithBothTypes() {
        for (Feed each : all) {
            assertFailure(each, "wrong", GraftValueException.class, "the element is a str, and the contract says int");
        }
    }

    @Test
    void aPullThatWaitsIsInterrupted() throws Exception {
        for (String how : List.of("spinning", "waiting")) {
            for (Feed each : all) {
                String before = feed.heard();
                Collector<Integer> collector = Collector.ofAll(each.numbers(how));
                await(
                        how,
                        () -> feed.heard().length() > before.length()
                                && feed.heard().endsWith(how));
                Objects.requireNonNull(collector.subscription).cancel();
                await("its finally", () -> feed.heard().endsWith("closed"));
            }
        }
    }
}
