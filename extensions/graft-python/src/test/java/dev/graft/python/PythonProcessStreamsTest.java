package dev.graft.python;

import static guests.Conditions.await;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.graft.runtime.GraftConnectionLostException;
import dev.graft.runtime.Hypertube;
import guests.Collector;
import java.util.Objects;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import weather.Feed;

/** Streams of Python's in a process of its own. */
@Timeout(120)
class PythonProcessStreamsTest {
    private Hypertube tube;
    private Feed feed;

    @BeforeEach
    void open() {
        Python.PYTHON.require();
        tube = Python.PYTHON.open("feed", ";process=own", Python.PYTHON.module("feed"));
        feed = tube.graft(Feed.class);
    }

    @AfterEach
    void close() {
        if (tube != null) {
            tube.close();
        }
    }

    @Test
    void elementsAndObjectsCross() throws Exception {
        assertThat(Collector.ofAll(feed.numbers("list")).all())
                .isEqualTo(IntStream.range(0, 200).boxed().toList());
        assertThat(Collector.ofAll(feed.stations()).all()).hasSize(3);
    }

    @Test
    void aStreamThatIsUnderWayEndsWithItsProcess() throws Exception {
        Collector<Integer> waiting = Collector.ofAll(feed.numbers("waiting"));
        await("the first element", () -> waiting.elements.size() == 1);
        String provider = tube.routes().get(0).provider().orElseThrow();
        long pid = Long.parseLong(provider.replaceAll("(?s).*\\(pid ([0-9]+)\\).*", "$1"));

        ProcessHandle.of(pid).orElseThrow().destroyForcibly();

        assertThatThrownBy(waiting::all).hasCauseInstanceOf(GraftConnectionLostException.class);
        assertThat(Collector.ofAll(feed.numbers("three")).all()).containsExactly(1, 2, 3);
    }

    @Test
    void whatIsCancelledIsEndedInItsProcess() throws Exception {
        Collector<Integer> waiting = Collector.ofAll(feed.numbers("waiting"));
        await("the first element", () -> waiting.elements.size() == 1);
        Objects.requireNonNull(waiting.subscription).cancel();
        await("its end", () -> feed.heard().endsWith("closed"));
    }
}
