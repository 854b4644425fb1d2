package dev.graft.benchmarks.report;

import dev.graft.benchmarks.Payload;
import dev.graft.benchmarks.jmh.LocalCalls;
import dev.graft.benchmarks.local.Place;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** What calls of other runtimes in this process cost, and what those take to start. */
final class LocalTables {
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
            for (Place place : here) {
                if (place.bare().isPresent()) {
                    write(out, tables, payload, place, place.bare().orElseThrow());
                }
            }
        }
        new HostedTable(extent.hosted()
                        .run(here.stream()
                                .filter(place -> !place.isBare() && place != Place.TCP)
                                .toList()))
                .write(out);
    }

    /** One language, beside what else there is. */
    private static void write(Markdown out, JmhTables tables, Payload payload, Place place, Place bare) {
        Map<String, String> labels = new LinkedHashMap<>();
        List<Place> rows = new ArrayList<>(List.of(bare, place));
        if (place == Place.PYTHON) {
            rows.add(Place.PYTHON_APART);
        }
        rows.addAll(List.of(Place.MODULE, Place.TCP));
        rows.forEach(row -> labels.put(name(payload, row), row.label()));
        tables.write(out, payload.label() + ", " + place.label(), labels, name(payload, bare));
    }

    private static String name(Payload payload, Place place) {
        return "echo " + payload + " " + place;
    }
}
