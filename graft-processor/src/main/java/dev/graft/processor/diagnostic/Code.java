package dev.graft.processor.diagnostic;

/** A stable number for each kind of mistake, for searching and for suppressing nothing: all of them are errors. */
public enum Code {
    BUG(1),
    RUNTIME_MISSING(2),
    NOT_WRITTEN(3),
    UNRESOLVED(4),

    NOT_AN_INTERFACE(101),
    GENERIC_CONTRACT(102),
    HIDDEN_CONTRACT(103),
    SEALED_CONTRACT(104),
    BAD_NAME(105),
    TAG_RANGE(106),
    TAG_TWICE(107),
    TAG_MISPLACED(108),
    IDEMPOTENT_MISPLACED(109),
    ADAPTER(110),
    ADAPTERS_MISPLACED(111),

    GENERIC_METHOD(201),
    METHOD_OF_OBJECT(202),
    EXCEPTION(203),

    CANNOT_CROSS(301),
    RAW(303),
    WILDCARD(304),
    ARRAY_AS_KEY(305),
    INACCESSIBLE(306),
    ENDLESS(307),
    UNORDERED(308),
    GENERIC_ARRAY(309),
    SUBTYPE(310),
    NO_PERMITS(311),
    PLAIN_CLASS(312),
    REFERENCE_AS_KEY(313),
    REFERENCE_IN_EXCEPTION(314),
    GENERIC_REFERENCE(315),
    NO_SKELETON(316);

    private final int number;

    Code(int number) {
        this.number = number;
    }

    @Override
    public String toString() {
        return String.format("GRAFT%03d", number);
    }
}
