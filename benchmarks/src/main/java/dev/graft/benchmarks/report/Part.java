package dev.graft.benchmarks.report;

import dev.graft.benchmarks.Payload;
import dev.graft.benchmarks.connections.Kind;
import dev.graft.benchmarks.growth.Growing;
import dev.graft.benchmarks.growth.GrowthRounds;
import dev.graft.benchmarks.idle.Idle;
import dev.graft.benchmarks.jmh.CodecOfBasket;
import dev.graft.benchmarks.jmh.Compile;
import dev.graft.benchmarks.jmh.InMemory;
import dev.graft.benchmarks.jmh.InMemoryPeers;
import dev.graft.benchmarks.jmh.RemoteObjects;
import dev.graft.benchmarks.jmh.Row;
import dev.graft.benchmarks.peers.LocalWay;
import dev.graft.benchmarks.references.References;
import dev.graft.benchmarks.rounds.Rounds;
import dev.graft.benchmarks.underway.Underway;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What can be measured by itself. */
enum Part {
    MEMORY {
        @Override
        void measure(Extent extent, Markdown out) throws Exception {
            List<Row> rows = extent.jmh(3).run(InMemory.class, CodecOfBasket.class, InMemoryPeers.class);
            JmhTables tables = new JmhTables(rows);
            Map<String, String> longs = new LinkedHashMap<>();
            longs.put("direct", "direct");
            longs.put("stub", "Graft's stub");
            for (LocalWay way : LocalWay.values()) {
                longs.put(JmhTables.peer(way, Payload.TWO_LONGS), way.label());
            }
            tables.write(out, "In memory: two longs", longs, "direct");
            Map<String, String> totals = new LinkedHashMap<>();
            totals.put("directTotal", "direct");
            totals.put("stubTotal", "Graft's stub");
            tables.write(out, "In memory: the total of a basket of nine lines", totals, "directTotal");
            Map<String, String> basket = new LinkedHashMap<>();
            for (LocalWay way : LocalWay.values()) {
                basket.put(JmhTables.peer(way, Payload.BASKET), way.label());
            }
            tables.write(
                    out,
                    "In memory: basket of 200 bytes",
                    basket,
                    JmhTables.peer(LocalWay.GRPC_DIRECT, Payload.BASKET));
            Map<String, String> isolation = new LinkedHashMap<>();
            isolation.put("basket", "isolation=shared");
            isolation.put(JmhTables.peer(LocalWay.GRAFT_CHECKED, Payload.BASKET), "isolation=checked");
            isolation.put(JmhTables.peer(LocalWay.GRAFT_COPIED, Payload.BASKET), "isolation=copied");
            tables.write(out, "In memory: what isolation costs, basket of 200 bytes", isolation, "basket");
            Map<String, String> codecs = new LinkedHashMap<>();
            codecs.put("protobuf", "protobuf-java");
            codecs.put("graft", "Graft");
            tables.write(out, "Codec: a basket as argument and as result", codecs, "protobuf");
        }
    },
    REMOTE {
        @Override
        void measure(Extent extent, Markdown out) throws Exception {
            Results results = new Results(new Rounds(extent.plan(), System.err::println).run());
            Aim.write(results, out);
            new RemoteTables(results).write(out);
        }
    },
    LATENCY {
        @Override
        void measure(Extent extent, Markdown out) throws Exception {
            new LatencyTables(extent.latency().run()).write(out);
        }
    },
    START {
        @Override
        void measure(Extent extent, Markdown out) throws Exception {
            new StartTable(extent.start().run()).write(out);
        }
    },
    IDLE {
        @Override
        void measure(Extent extent, Markdown out) throws Exception {
            List<Idle> rows = new ArrayList<>();
            for (Kind kind : Idle.KINDS) {
                // A tenth of them says enough of the peer's.
                int wanted = kind == Kind.GRPC ? extent.connections() / 10 : extent.connections();
                int possible = Idle.possible(wanted);
                if (possible < wanted) {
                    out.paragraph("No more than " + possible + " files may be open here, and so no more connections.");
                }
                rows.add(Idle.measure(kind, possible));
            }
            new IdleTable(rows).write(out);
        }
    },
    UNDERWAY {
        @Override
        void measure(Extent extent, Markdown out) throws Exception {
            List<Underway> rows = new ArrayList<>();
            for (Kind kind : Underway.KINDS) {
                rows.add(Underway.measure(kind, extent.calls()));
            }
            new UnderwayTable(rows).write(out);
        }
    },
    REFERENCES {
        @Override
        void measure(Extent extent, Markdown out) throws Exception {
            new ReferencesTable(References.measure(extent.references())).write(out);
            Map<String, String> labels = new LinkedHashMap<>();
            labels.put("plain", "a plain call");
            labels.put("object", "a call of an object");
            labels.put("callback", "a call that calls its caller back");
            labels.put("element", "an element of a stream");
            new JmhTables(extent.jmh(3).run(RemoteObjects.class))
                    .write(out, "References: two longs over TCP", labels, "plain");
        }
    },
    LOCAL {
        @Override
        void measure(Extent extent, Markdown out) throws Exception {
            new LocalTables(extent).write(out);
        }
    },
    GROWTH {
        @Override
        void measure(Extent extent, Markdown out) throws Exception {
            GrowthRounds rounds = extent.growth();
            for (Growing growing : Growing.values()) {
                if (growing != Growing.BYTES && growing != Growing.SOCKET_BYTES) {
                    new GrowthTables(rounds.run(growing)).write(out, growing);
                }
            }
            new GrowthTables(rounds.run(Growing.BYTES, Growing.SOCKET_BYTES)).writeBytes(out);
        }
    },
    PROCESSOR {
        @Override
        void measure(Extent extent, Markdown out) throws Exception {
            List<Row> rows = new ArrayList<>();
            for (int contracts : extent.contracts()) {
                rows.addAll(extent.compilation(contracts).run(Compile.class));
            }
            new CompileTable(rows).write(out, extent.contracts());
        }
    };

    abstract void measure(Extent extent, Markdown out) throws Exception;
}
