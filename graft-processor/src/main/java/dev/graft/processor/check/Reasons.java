package dev.graft.processor.check;

import dev.graft.processor.diagnostic.Code;
import dev.graft.processor.model.Type;

/** Says why a type cannot cross, and what to do. */
record Reasons(Code code, String text) {
    static Reasons of(Type.Refused type) {
        return switch (type.why()) {
            case OBJECT -> never("says nothing of what it holds: name a record, an enum or another value type");
            case FUNCTION ->
                never(
                        "is code, and code does not travel: pass the values it would need or give, or an interface of your"
                                + " own that carries @Graft, which is called where it is");
            case STREAM -> never("can be read only where it is: pass a byte[] or a List");
            case COLLECTION_CLASS ->
                never("is one class of several that could arrive: declare List, Set, Collection, Map, SortedSet or"
                        + " SortedMap");
            case LIBRARY_TYPE ->
                never("is no value that Graft knows: pass its content as a record, or name a ValueAdapter for it in"
                        + " @Adapters");
            case PLAIN_INTERFACE ->
                never(
                        "is an interface, which says nothing of its content: pass a record, or put @Graft on it, so that it"
                                + " crosses as a reference");
            case NOTHING -> never("holds nothing, so it can only be what a method returns: remove it");
            case INACCESSIBLE ->
                new Reasons(
                        Code.INACCESSIBLE,
                        "cannot be seen by the generated code, which is in the contract's package: make it public, or"
                                + " package-private in that package");
            case RAW ->
                new Reasons(
                        Code.RAW,
                        "lacks its type arguments, so what it holds is unknown: write them, as in List<Item>");
            case WILDCARD ->
                new Reasons(Code.WILDCARD, "is a wildcard, so what it holds is unknown: name the very type");
            case ARRAY_AS_KEY ->
                new Reasons(
                        Code.ARRAY_AS_KEY,
                        "is compared by identity, so it cannot be a map's key or in a set: use a List or a record");
            case ENDLESS ->
                new Reasons(
                        Code.ENDLESS,
                        "expands without end, each instance of it needs another one: give the type arguments of its"
                                + " components a fixed form");
            case REFERENCE_AS_KEY ->
                new Reasons(
                        Code.REFERENCE_AS_KEY,
                        "is a reference, which is equal to itself alone, so it cannot be a map's key or in a set: use a List,"
                                + " or a value that tells one from the other, such as an id");
            case REFERENCE_IN_EXCEPTION ->
                new Reasons(
                        Code.REFERENCE_IN_EXCEPTION,
                        "is a reference, and an exception carries values alone: give it the data of the object, or let a"
                                + " method return the reference");
            case GENERIC_REFERENCE ->
                new Reasons(
                        Code.GENERIC_REFERENCE,
                        "has type parameters, which a contract cannot have, so nothing could call it: name an interface that"
                                + " extends it, says what they are and carries @Graft itself");
            case NO_SKELETON ->
                new Reasons(
                        Code.NO_SKELETON,
                        "was compiled without graft-processor, so it has no stub and no skeleton: compile it with"
                                + " graft-processor");
            case FUTURE ->
                never("completes later, so it can only be what a method returns: name the value itself here");
            case PUBLISHER ->
                never("publishes over time, so it can only be what a method returns, and not later than that: name a"
                        + " List here, or let a method of its own return it");
            case SUBSCRIBER ->
                never("takes what another publishes: return a Flow.Publisher, to which the caller subscribes, or pass"
                        + " an interface of your own that carries @Graft, which is called back");
            case SUBTYPE ->
                new Reasons(
                        Code.SUBTYPE,
                        "cannot cross as a subtype of a sealed interface, it may be of any content: make it a record, an"
                                + " enum or a sealed interface");
            case NO_PERMITS ->
                new Reasons(
                        Code.NO_PERMITS,
                        "has no permits clause, and this compiler lists its subtypes in another order than the file"
                                + " does: write permits, so that their numbers stay");
            case UNDETERMINED ->
                new Reasons(
                        Code.SUBTYPE,
                        "cannot cross as a subtype of a sealed interface, whose type arguments leave open what its own"
                                + " are: give it no type parameters but those");
            case ABSTRACT_CLASS ->
                plainClass("is abstract, so its content is unknown: make it a sealed interface of records");
            case INNER_CLASS -> plainClass("belongs to an object of the class around it: make it static");
            case MUTABLE_CLASS ->
                plainClass("can be changed, by a field that is not final or by a setter: make it a record, or"
                        + " name a ValueAdapter for it in @Adapters");
            case UNMATCHED_CLASS ->
                plainClass("cannot be taken apart and made again: make it a record, or give it exactly one public"
                        + " constructor, each parameter of which has a public x(), getX() or isX() of its name and type,"
                        + " or name a ValueAdapter for it in @Adapters");
            case NAMELESS_CLASS ->
                plainClass(
                        "was compiled without the names of its constructor's parameters: compile it with -parameters,"
                                + " or name a ValueAdapter for it in @Adapters");
            case UNORDERED ->
                new Reasons(
                        Code.UNORDERED,
                        "has no natural order, so it cannot be sorted: let it implement Comparable, or declare Set or"
                                + " Map, which keep the sender's order");
            case GENERIC_ARRAY ->
                new Reasons(
                        Code.GENERIC_ARRAY,
                        "has type arguments, and Java cannot make arrays of such types: declare a List");
        };
    }

    private static Reasons never(String reason) {
        return new Reasons(Code.CANNOT_CROSS, "cannot cross, it " + reason);
    }

    private static Reasons plainClass(String reason) {
        return new Reasons(Code.PLAIN_CLASS, "cannot cross, it " + reason);
    }
}
