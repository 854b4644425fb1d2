package dev.graft.processor.model;

import java.util.List;

/** A type in the signature of a contract, as what it means on the wire. */
public sealed interface Type
        permits Builtin,
                PrimitiveArray,
                Type.Sequence,
                Type.Mapping,
                Type.Array,
                Type.Maybe,
                Type.Message,
                Type.Choice,
                Type.Enumeration,
                Type.Reference,
                Type.Published,
                Type.Adapted,
                Type.Nothing,
                Type.Refused {

    JavaType java();

    /** Collections that differ only in what Java makes of the elements. */
    enum SequenceKind {
        LIST("List"),
        SET("Set"),
        COLLECTION("Collection"),
        SORTED_SET("SortedSet");

        private final String simpleName;

        SequenceKind(String simpleName) {
            this.simpleName = simpleName;
        }

        public String simpleName() {
            return simpleName;
        }
    }

    /** A {@code List}, {@code Set}, {@code Collection} or {@code SortedSet}. */
    record Sequence(SequenceKind kind, Type element) implements Type {
        @Override
        public JavaType java() {
            return JavaType.of("java.util", kind.simpleName()).withArguments(List.of(element.java()));
        }
    }

    /** An array of values; those of primitives are {@link PrimitiveArray}s. */
    record Array(Type element) implements Type {
        @Override
        public JavaType java() {
            return element.java().array();
        }
    }

    /** A {@code Map}, or a {@code SortedMap}. */
    record Mapping(Type key, Type value, boolean sorted) implements Type {
        @Override
        public JavaType java() {
            return JavaType.of("java.util", sorted ? "SortedMap" : "Map")
                    .withArguments(List.of(key.java(), value.java()));
        }
    }

    /** An {@code Optional}. */
    record Maybe(Type value) implements Type {
        @Override
        public JavaType java() {
            return JavaType.of("java.util", "Optional").withArguments(List.of(value.java()));
        }
    }

    /** A record or a plain immutable class; its fields stand in {@link Contract#records()}. */
    record Message(JavaType java) implements Type {}

    /** A sealed interface; its subtypes stand in {@link Contract#choices()}. */
    record Choice(JavaType java) implements Type {}

    /** An enum; its constants stand in {@link Contract#enums()}. */
    record Enumeration(JavaType java) implements Type {}

    /**
     * A contract, whose implementations stay where they are.
     *
     * @param warnings what {@code @SuppressWarnings} must say where it is used
     */
    record Reference(JavaType java, Warnings warnings) implements Type {
        /** The class that is generated for it. */
        public JavaType skeleton() {
            return skeletonOf(java);
        }

        static JavaType skeletonOf(JavaType contract) {
            return JavaType.of(contract.packageName(), contract.flatName() + "Skeleton");
        }
    }

    /**
     * A {@code Flow.Publisher}, as the result of a method.
     *
     * @param source the method's signature
     */
    record Published(Type element, String source) implements Type {
        @Override
        public JavaType java() {
            return new JavaType("java.util.concurrent", List.of("Flow", "Publisher"), List.of(element.java()), 0);
        }
    }

    /**
     * A type that a class of the user's carries.
     *
     * @param adapter that class
     * @param value what crosses
     * @param warnings what {@code @SuppressWarnings} must say where the two are used
     */
    record Adapted(JavaType java, JavaType adapter, Type value, Warnings warnings) implements Type {}

    /** {@code void} or {@code Void}, as the result of a method. */
    record Nothing(JavaType java) implements Type {}

    /** A type that cannot cross. */
    record Refused(JavaType java, Refusal why) implements Type {}
}
