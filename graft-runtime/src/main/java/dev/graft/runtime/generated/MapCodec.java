package dev.graft.runtime.generated;

import dev.graft.runtime.wire.WireException;
import dev.graft.runtime.wire.WireInput;
import dev.graft.runtime.wire.WireType;
import java.util.AbstractMap.SimpleImmutableEntry;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Maps, as entries in the map's own order. */
abstract class MapCodec<K, V, M extends Map<K, V>> extends Repeated<M> {
    private static final int LONGEST_LABEL = 40;

    private final Codec<K> key;
    private final EntryCodec<K, V> entry;

    private MapCodec(Codec<K> key, Codec<V> value) {
        this.key = key;
        this.entry = new EntryCodec<>(key, value);
    }

    static <K, V> Repeated<Map<K, V>> of(Codec<K> key, Codec<V> value) {
        return new MapCodec<K, V, Map<K, V>>(key, value) {
            @Override
            Map<K, V> readElements(MessageReader in, int field) {
                return Collections.unmodifiableMap(readInto(new LinkedHashMap<>(), in, field));
            }
        };
    }

    static <K, V> Repeated<SortedMap<K, V>> ofSorted(Codec<K> key, Codec<V> value) {
        return new MapCodec<K, V, SortedMap<K, V>>(key, value) {
            @Override
            void check(SortedMap<K, V> value) {
                CollectionCodec.requireNaturalOrder(value.comparator());
            }

            @Override
            SortedMap<K, V> readElements(MessageReader in, int field) {
                return Collections.unmodifiableSortedMap(readInto(new TreeMap<>(), in, field));
            }
        };
    }

    /** Refuses a map as a whole. */
    void check(M value) {}

    @Override
    final void writeElements(MessageWriter out, int field, M value) {
        check(value);
        int size = value.size();
        out.count(size);
        // Keys and values are taken out at once: an iterator may use one entry object again and again.
        List<Map.Entry<K, V>> entries = new ArrayList<>(size);
        value.forEach((k, v) -> {
            if (entries.size() >= size) {
                out.count(1);
            }
            entries.add(new SimpleImmutableEntry<>(k, v));
        });
        for (int i = entries.size() - 1; i >= 0; i--) {
            try {
                out.nested(entry, entries.get(i));
            } catch (WireException e) {
                throw e.at(label(e, entries.get(i).getKey(), i));
            }
            out.wire().tag(field, WireType.LENGTH);
        }
    }

    /** What stands for an entry in a path: its key, if that is a scalar and not itself the problem, else its index. */
    private String label(WireException problem, @Nullable K candidate, int index) {
        if (candidate == null
                || key instanceof MessageCodec
                || key instanceof AdaptedCodec
                || problem.path().startsWith(EntryCodec.KEY)) {
            return Integer.toString(index);
        }
        String text = candidate instanceof Enum<?> constant ? constant.name() : candidate.toString();
        return text.length() <= LONGEST_LABEL ? text : text.substring(0, LONGEST_LABEL) + "...";
    }

    final <T extends Map<K, V>> T readInto(T map, MessageReader in, int field) {
        WireInput wire = in.wire();
        for (boolean found = wire.find(field); found; found = wire.again()) {
            try {
                wire.expect(WireType.LENGTH);
                in.count(1);
                Map.Entry<K, V> next = in.nested(entry);
                if (map.putIfAbsent(next.getKey(), next.getValue()) != null) {
                    throw WireException.malformed("has the key of an entry before it");
                }
            } catch (WireException e) {
                throw e.at(Integer.toString(map.size()));
            }
        }
        return map;
    }

    /** Both fields of an entry are always there, zeros too. */
    private static final class EntryCodec<K, V> extends MessageCodec<Map.Entry<K, V>> {
        static final String KEY = "<key>";

        private final Codec<K> key;
        private final Codec<V> value;

        EntryCodec(Codec<K> key, Codec<V> value) {
            super("Entry", KEY, ""); // a value's path is that of its entry
            this.key = key;
            this.value = value;
        }

        @Override
        protected void write(MessageWriter out, Map.Entry<K, V> entry) {
            value.writeRequired(out, 2, entry.getValue());
            key.writeRequired(out, 1, entry.getKey());
        }

        @Override
        protected Map.Entry<K, V> read(MessageReader in) {
            return new SimpleImmutableEntry<>(key.readRequired(in, 1), value.readRequired(in, 2));
        }
    }
}
