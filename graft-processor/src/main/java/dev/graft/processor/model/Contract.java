package dev.graft.processor.model;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/**
 * A contract, ready to be checked and written.
 *
 * @param type the interface
 * @param graft its name in configuration
 * @param methods its methods: its own, then the inherited ones
 * @param records the records and plain immutable classes it reaches, in the order they are met
 * @param choices the sealed interfaces it reaches, in the order they are met
 * @param enums the enums it reaches, in the order they are met
 * @param references the contracts that it refers to, in the order they are met
 * @param adapted the types in it that a class of the user's carries
 * @param mistaken the classes that {@code @Adapters} names in vain
 * @param surroundings what the code around it must mind
 */
public record Contract(
        JavaType type,
        String graft,
        List<Method> methods,
        Map<JavaType, Shape.OfRecord> records,
        Map<JavaType, Shape.OfChoice> choices,
        Map<JavaType, Shape.OfEnum> enums,
        List<Type.Reference> references,
        List<Type.Adapted> adapted,
        List<Adaptation> mistaken,
        Surroundings surroundings) {

    /**
     * What code beside a contract must mind.
     *
     * @param isPublic whether the contract is visible everywhere
     * @param generated whether {@code javax.annotation.processing.Generated} is visible
     * @param inject whether {@code jakarta.inject.Inject} is visible
     * @param shadowsJavaLang whether the package has a type whose name is one of {@code java.lang}'s
     * @param shadowsRuntime whether the package has a type whose name is one of {@link RuntimeTypes}
     * @param constantBinding whether an implementation inherits a constant whose name is that of a stub's own field
     * @param memberTypes the simple names of the types that an implementation inherits
     * @param suppress the warnings that an implementation must suppress
     */
    public record Surroundings(
            boolean isPublic,
            boolean generated,
            boolean inject,
            boolean shadowsJavaLang,
            boolean shadowsRuntime,
            boolean constantBinding,
            Set<String> memberTypes,
            Set<String> suppress) {}

    /** What a record or a plain immutable class consists of that the contract reaches. */
    public Shape.OfRecord record(JavaType record) {
        return Objects.requireNonNull(records.get(record), record::toString);
    }

    /** The subtypes of a sealed interface that the contract reaches. */
    public Shape.OfChoice choice(JavaType choice) {
        return Objects.requireNonNull(choices.get(choice), choice::toString);
    }

    /** The constants of an enum that the contract reaches. */
    public Shape.OfEnum enumeration(JavaType enumeration) {
        return Objects.requireNonNull(enums.get(enumeration), enumeration::toString);
    }

    public String stubName() {
        return flatName() + "Stub";
    }

    public String skeletonName() {
        return Type.Reference.skeletonOf(type).simpleName();
    }

    /** The simple name; {@code Outer_Inner} for a nested contract. */
    public String flatName() {
        return type.flatName();
    }
}
