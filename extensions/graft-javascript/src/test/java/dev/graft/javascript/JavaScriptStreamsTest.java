package dev.graft.javascript;

import static org.assertj.core.api.Assertions.assertThat;

import dev.graft.runtime.GraftValueException;
import guests.Collector;
import guests.GuestStreamsTest;
import org.junit.jupiter.api.Test;
import weather.Feed;

/** Modules in JavaScript that publish: generators, asynchronous ones, and arrays. */
class JavaScriptStreamsTest extends GuestStreamsTest {
    JavaScriptStreamsTest() {
        super(JavaScript.JAVASCRIPT, "RangeError", "index.mjs", "undeclared", "null");
    }

    @Test
    void asynchronousGeneratorsPublish() throws Exception {
        assertThat(Collector.ofAll(feed.numbers("async")).all()).containsExactly(1, 2);
    }

    @Test
    void anElementOfTheWrongTypeIsNamedWithBothTypes() {
        for (Feed each : all) {
            assertFailure(
                    each, "wrong", GraftValueException.class, "the element is a string, and the contract says number");
        }
    }
}
