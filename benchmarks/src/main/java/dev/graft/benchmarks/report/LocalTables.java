package dev.graft.benchmarks.report;

import dev.graft.benchmarks.Payload;
import dev.graft.benchmarks.jmh.LocalCalls;
import dev.graft.benchmarks.local.Place;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** What calls of other runtimes in this process cost, and what those take to start. */
final class LocalTables {
    /** Each with its bare call, which the costs are compared with. */
    private static final Map<Place, Place> BARE = Map.of(Place.PYTHON, Place.BARE_PYTHON);

    private final Extent extent;

    LocalTables(Extent extent) {
        this.extent = extent;
    }

    void write(Markdown out) throws Exception {
        for (Place place : Place.values()) {
            place.lack().ifPresent(why -> out.paragraph("Left out: " + place.label() + ". " + why));
        }
        List<Place> here = Place.here(Stream.of(Place.values()));
        JmhTables tables = new JmhTables(extent.jmh(
                        3,
                        "place",
                        here.stream().filter(place -> place != Place.IN_MEMORY).toList())
                .run(LocalCalls.class));
        for (Payload payload : List.of(Payload.TWO_LONGS, Payload.BASKET)) {
            Map<String, String> labels = new LinkedHashMap<>();
            here.forEach(place -> labels.put("echo " + payload + " " + place, place.label()));
            tables.write(
                    out,
                    "In another runtime of this process: " + payload.label(),
                    labels,
                    "echo " + payload + " " + Place.TCP);
        }
        new HostedTable(extent.hosted()
                        .run(here.stream()
                                .filter(place -> !BARE.containsValue(place) && place != Place.TCP)
                                .toList()))
                .write(out);
    }
}
