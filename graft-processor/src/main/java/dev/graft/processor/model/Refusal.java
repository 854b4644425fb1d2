package dev.graft.processor.model;

/** Why a type cannot cross. */
public enum Refusal {
    OBJECT,
    RAW,
    WILDCARD,
    FUNCTION,
    STREAM,
    COLLECTION_CLASS,
    LIBRARY_TYPE,
    PLAIN_INTERFACE,
    NOTHING,
    INACCESSIBLE,
    ARRAY_AS_KEY,
    ENDLESS,
    REFERENCE,
    FUTURE,
    PUBLISHER,
    SUBTYPE,
    UNDETERMINED,
    NO_PERMITS,
    ABSTRACT_CLASS,
    INNER_CLASS,
    MUTABLE_CLASS,
    UNMATCHED_CLASS,
    NAMELESS_CLASS,
    UNORDERED,
    GENERIC_ARRAY
}
