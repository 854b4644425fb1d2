package dev.graft.runtime.generated;

import dev.graft.runtime.wire.WireException;
import dev.graft.runtime.wire.WireInput;
import dev.graft.runtime.wire.WireOutput;
import dev.graft.runtime.wire.WireType;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.RandomAccess;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Collections: an occurrence of the field for each element, or one for all where Protobuf packs them. */
abstract class CollectionCodec<T, C extends Collection<T>> extends Repeated<C> {
    private final Codec<T> element;

    private CollectionCodec(Codec<T> element) {
        this.element = element;
    }

    static <T> Repeated<List<T>> ofList(Codec<T> element) {
        return new CollectionCodec<T, List<T>>(element) {
            @Override
            List<T> readElements(MessageReader in, int field) {
                return readList(in, field);
            }
        };
    }

    static <T> Repeated<Collection<T>> ofCollection(Codec<T> element) {
        return new CollectionCodec<T, Collection<T>>(element) {
            @Override
            Collection<T> readElements(MessageReader in, int field) {
                return readList(in, field);
            }
        };
    }

    static <T> Repeated<Set<T>> ofSet(Codec<T> element) {
        return new CollectionCodec<T, Set<T>>(element) {
            @Override
            Set<T> readElements(MessageReader in, int field) {
                return Collections.unmodifiableSet(readInto(new LinkedHashSet<>(), in, field));
            }
        };
    }

    static <T> Repeated<SortedSet<T>> ofSortedSet(Codec<T> element) {
        return new CollectionCodec<T, SortedSet<T>>(element) {
            @Override
            void check(SortedSet<T> value) {
                requireNaturalOrder(value.comparator());
            }

            @Override
            SortedSet<T> readElements(MessageReader in, int field) {
                return Collections.unmodifiableSortedSet(readInto(new TreeSet<>(), in, field));
            }
        };
    }

    /** A comparator is code, which does not travel. */
    static void requireNaturalOrder(@Nullable Comparator<?> comparator) {
        if (comparator != null && comparator != Comparator.naturalOrder()) {
            throw WireException.value("is sorted by a comparator, which does not travel: use the natural order,"
                    + " or pass a copy that has it");
        }
    }

    /** Refuses a collection as a whole. */
    void check(C value) {}

    @Override
    final void writeElements(MessageWriter out, int field, C value) {
        check(value);
        int size = value.size();
        out.count(size);
        if (size == 0) {
            return;
        }
        if (value instanceof List<T> list && value instanceof RandomAccess) {
            writeAll(out, field, list, size);
            return;
        }
        Object[] elements = value.toArray(); // also what keeps a collection that changes meanwhile in one piece
        if (elements.length > size) {
            out.count(elements.length - size);
        }
        @SuppressWarnings("unchecked") // heap pollution is found when the element is written
        List<T> list = (List<T>) Arrays.asList(elements);
        writeAll(out, field, list, elements.length);
    }

    private void writeAll(MessageWriter out, int field, List<T> list, int size) {
        WireOutput wire = out.wire();
        boolean packed = element.packed();
        int before = wire.size();
        for (int i = size - 1; i >= 0; i--) {
            try {
                element.writeValue(out, MessageWriter.present(list.get(i)));
            } catch (WireException e) {
                throw e.at(Integer.toString(i));
            } catch (RuntimeException e) {
                throw WireException.value("failed while it was read", e).at(Integer.toString(i));
            }
            if (!packed) {
                wire.tag(field, element.wireType());
            }
        }
        if (packed && size > 0) {
            wire.varint32(wire.size() - before);
            wire.tag(field, WireType.LENGTH);
        }
    }

    final List<T> readList(MessageReader in, int field) {
        return Collections.unmodifiableList(readInto(new ArrayList<>(), in, field));
    }

    final <S extends Collection<T>> S readInto(S target, MessageReader in, int field) {
        WireInput wire = in.wire();
        for (boolean found = wire.find(field); found; found = wire.again()) {
            try {
                readOccurrence(target, in, wire);
            } catch (WireException e) {
                throw e.at(Integer.toString(target.size()));
            }
        }
        return target;
    }

    private void readOccurrence(Collection<T> target, MessageReader in, WireInput wire) {
        int count = 1;
        if (element.packed()) {
            count = wire.scalars(element.wireType());
        } else {
            wire.expect(element.wireType());
        }
        in.count(count);
        for (int i = 0; i < count; i++) {
            if (!target.add(element.readValue(in))) {
                throw WireException.malformed("equals a member before it, in a set");
            }
        }
    }
}
