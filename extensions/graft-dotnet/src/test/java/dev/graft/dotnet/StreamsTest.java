package dev.graft.dotnet;

import static guests.Conditions.await;

import guests.Collector;
import guests.GuestStreamsTest;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import weather.Feed;

/** Modules in C# that publish. */
class StreamsTest extends GuestStreamsTest {
    StreamsTest() {
        super(CSharp.GUEST, "System.Collections.Generic.KeyNotFoundException", "Feeds.cs", "Next", "null");
    }

    @Test
    void oneThatWaitsIsToldByItsToken() throws Exception {
        for (Feed each : all) {
            Collector<Integer> collector = Collector.ofAll(each.numbers("waiting"));
            await("it waits", () -> feed.heard().endsWith("waiting"));
            Objects.requireNonNull(collector.subscription).cancel();
            await("it is disposed", () -> feed.heard().endsWith("closed"));
        }
    }
}
