package dev.graft.processor.check;

import dev.graft.processor.diagnostic.Place;
import dev.graft.processor.diagnostic.Problem;
import dev.graft.processor.model.Builtin;
import dev.graft.processor.model.Contract;
import dev.graft.processor.model.Field;
import dev.graft.processor.model.JavaType;
import dev.graft.processor.model.PrimitiveArray;
import dev.graft.processor.model.Refusal;
import dev.graft.processor.model.Shape;
import dev.graft.processor.model.Type;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Walks the types of one method from the signature down, and says by which path a type that cannot cross is met. */
final class Crossing {
    private final Contract contract;
    private final List<Problem> problems;
    private final boolean references;
    private final Set<JavaType> seen = new HashSet<>();

    private Crossing(Contract contract, List<Problem> problems, boolean references) {
        this.contract = contract;
        this.problems = problems;
        this.references = references;
    }

    /** For arguments and results. */
    static Crossing ofCalls(Contract contract, List<Problem> problems) {
        return new Crossing(contract, problems, true);
    }

    /** For fields of exceptions, which refer to nothing. */
    static Crossing ofExceptions(Contract contract, List<Problem> problems) {
        return new Crossing(contract, problems, false);
    }

    /**
     * Checks a type.
     *
     * @param path how it is reached, for people
     * @param mistake where it is declared, so that one mistake is told once however often it is reached
     */
    void check(Type type, String path, String mistake, List<Place> places) {
        if (type instanceof Type.Refused refused) {
            refuse(refused, path, mistake, places);
        } else if (type instanceof Type.Sequence sequence) {
            if (isSet(sequence)) {
                unequal(sequence.element(), path + "[]", mistake + "[]", places);
            }
            check(sequence.element(), path + "[]", mistake + "[]", places);
        } else if (type instanceof Type.Array array) {
            check(array.element(), path + "[]", mistake + "[]", places);
        } else if (type instanceof Type.Published published) {
            check(published.element(), path + "[]", mistake + "[]", places);
        } else if (type instanceof Type.Mapping mapping) {
            unequal(mapping.key(), path + "{key}", mistake + "{key}", places);
            check(mapping.key(), path + "{key}", mistake + "{key}", places);
            check(mapping.value(), path + "{value}", mistake + "{value}", places);
        } else if (type instanceof Type.Maybe maybe) {
            check(maybe.value(), path, mistake + "?", places);
        } else if (type instanceof Type.Adapted adapted) {
            String value = path + "(" + adapted.adapter().simpleName() + ")";
            check(adapted.value(), value, adapted.adapter().qualifiedName(), places);
        } else if (type instanceof Type.Reference && !references) {
            refuse(type, Refusal.REFERENCE_IN_EXCEPTION, path, mistake, places);
        } else if (type instanceof Type.Message message && seen.add(message.java())) {
            fields(contract.record(message.java()), path, places);
        } else if (type instanceof Type.Choice choice && seen.add(choice.java())) {
            for (Field subtype : contract.choice(choice.java()).cases()) {
                String permitted = choice.java().qualifiedName() + " " + subtype.name();
                check(subtype.type(), path + "(" + subtype.name() + ")", permitted, places);
            }
        }
    }

    private void fields(Shape.OfRecord shape, String path, List<Place> places) {
        for (Field field : shape.fields()) {
            String mistake = shape.type().qualifiedName() + "." + field.name();
            check(field.type(), path + "." + field.name(), mistake, places);
        }
    }

    /**
     * Refuses arrays and references, also inside collections, where {@code equals} decides. A mistake bears the name that
     * {@link #check} has for the same place, so that a type is refused once there.
     */
    private void unequal(Type type, String path, String mistake, List<Place> places) {
        if (isArray(type)) {
            refuse(type, Refusal.ARRAY_AS_KEY, path, mistake, places);
        } else if (type instanceof Type.Reference) {
            refuse(type, Refusal.REFERENCE_AS_KEY, path, mistake, places);
        } else if (type instanceof Type.Maybe maybe) {
            unequal(maybe.value(), path, mistake + "?", places);
        } else if (type instanceof Type.Sequence sequence && !isSet(sequence)) {
            unequal(sequence.element(), path + "[]", mistake + "[]", places);
        } else if (type instanceof Type.Mapping mapping) {
            unequal(mapping.value(), path + "{value}", mistake + "{value}", places);
        }
    }

    private static boolean isSet(Type.Sequence sequence) {
        return sequence.kind() == Type.SequenceKind.SET || sequence.kind() == Type.SequenceKind.SORTED_SET;
    }

    private static boolean isArray(Type type) {
        if (type instanceof Type.Array array) {
            return array.element() instanceof Type.Array inner // else one mistake would be two
                    ? isArray(inner)
                    : !(array.element() instanceof Type.Refused);
        }
        return type instanceof PrimitiveArray || type == Builtin.BYTES;
    }

    private void refuse(Type type, Refusal why, String path, String mistake, List<Place> places) {
        refuse(new Type.Refused(type.java(), why), path, mistake, places);
    }

    private void refuse(Type.Refused type, String path, String mistake, List<Place> places) {
        Reasons reason = Reasons.of(type);
        problems.add(new Problem(
                reason.code(), path + ": " + type.java() + " " + reason.text(), places, mistake + " " + type.java()));
    }
}
