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
    private final Set<JavaType> seen = new HashSet<>();

    Crossing(Contract contract, List<Problem> problems) {
        this.contract = contract;
        this.problems = problems;
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
            if (sequence.kind() == Type.SequenceKind.SET) {
                unequal(sequence.element(), path + "[]", mistake, places);
            }
            check(sequence.element(), path + "[]", mistake + "[]", places);
        } else if (type instanceof Type.Array array) {
            check(array.element(), path + "[]", mistake + "[]", places);
        } else if (type instanceof Type.Mapping mapping) {
            unequal(mapping.key(), path + "{key}", mistake, places);
            check(mapping.key(), path + "{key}", mistake + "{key}", places);
            check(mapping.value(), path + "{value}", mistake + "{value}", places);
        } else if (type instanceof Type.Maybe maybe) {
            check(maybe.value(), path, mistake + "?", places);
        } else if (type instanceof Type.Adapted adapted) {
            String value = path + "(" + adapted.adapter().simpleName() + ")";
            check(adapted.value(), value, adapted.adapter().qualifiedName(), places);
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

    /** Refuses arrays, also inside collections, where {@code equals} decides. */
    private void unequal(Type type, String path, String mistake, List<Place> places) {
        if (isArray(type)) {
            refuse(new Type.Refused(type.java(), Refusal.ARRAY_AS_KEY), path, mistake, places);
        } else if (type instanceof Type.Maybe maybe) {
            unequal(maybe.value(), path, mistake, places);
        } else if (type instanceof Type.Sequence sequence && sequence.kind() != Type.SequenceKind.SET) {
            unequal(sequence.element(), path + "[]", mistake, places);
        } else if (type instanceof Type.Mapping mapping) {
            unequal(mapping.value(), path + "{value}", mistake, places);
        }
    }

    private static boolean isArray(Type type) {
        if (type instanceof Type.Array array) {
            return array.element() instanceof Type.Array inner // else one mistake would be two
                    ? isArray(inner)
                    : !(array.element() instanceof Type.Refused);
        }
        return type instanceof PrimitiveArray || type == Builtin.BYTES;
    }

    private void refuse(Type.Refused type, String path, String mistake, List<Place> places) {
        Reasons reason = Reasons.of(type);
        problems.add(new Problem(
                reason.code(), path + ": " + type.java() + " " + reason.text(), places, mistake + " " + type.java()));
    }
}
