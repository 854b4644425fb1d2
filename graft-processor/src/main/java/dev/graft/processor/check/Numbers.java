package dev.graft.processor.check;

import dev.graft.processor.diagnostic.Code;
import dev.graft.processor.diagnostic.Place;
import dev.graft.processor.diagnostic.Problem;
import dev.graft.processor.model.Contract;
import dev.graft.processor.model.Field;
import dev.graft.processor.model.JavaType;
import dev.graft.processor.model.Shape;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Checks the numbers of the fields of one message, or of the constants of one enum. */
final class Numbers {
    private static final int MAX_FIELD = (1 << 29) - 1;
    private static final int RESERVED_FROM = 19_000;
    private static final int RESERVED_TO = 19_999;

    private final List<Problem> problems;
    private final boolean fields;
    private final Map<Integer, String> names = new HashMap<>();
    private Place tag = Place.CONTRACT; // the one that the numbers at hand follow from

    private Numbers(List<Problem> problems, boolean fields) {
        this.problems = problems;
        this.fields = fields;
    }

    static void check(Contract contract, List<Problem> problems) {
        contract.records().values().forEach(shape -> check(shape.type(), shape.fields(), problems));
        contract.choices().values().forEach(shape -> check(shape.type(), shape.cases(), problems));
        for (Shape.OfEnum shape : contract.enums().values()) {
            Numbers numbers = new Numbers(problems, false);
            String type = shape.type().qualifiedName();
            for (int i = 0; i < shape.constants().size(); i++) {
                Shape.Constant constant = shape.constants().get(i);
                String name = type + "." + constant.name();
                numbers.next(name, constant.number(), constant.tagged(), Place.memberTag(type, i));
            }
        }
        for (int m = 0; m < contract.methods().size(); m++) {
            Numbers numbers = new Numbers(problems, true);
            List<Field> parameters = contract.methods().get(m).parameters();
            for (int i = 0; i < parameters.size(); i++) {
                Field field = parameters.get(i);
                String name = field.name() + " of " + contract.methods().get(m).name();
                numbers.next(name, field.number(), field.tagged(), Place.parameterTag(m, i));
            }
        }
    }

    private static void check(JavaType name, List<Field> fields, List<Problem> problems) {
        Numbers numbers = new Numbers(problems, true);
        String type = name.qualifiedName();
        for (int i = 0; i < fields.size(); i++) {
            Field field = fields.get(i);
            numbers.next(type + "." + field.name(), field.number(), field.tagged(), Place.memberTag(type, i));
        }
    }

    private void next(String name, int number, boolean tagged, Place place) {
        if (tagged) {
            tag = place;
        }
        String other = names.putIfAbsent(number, name);
        if (other != null) {
            report(
                    Code.TAG_TWICE,
                    name + " gets the number " + number + ", which " + other
                            + " already has: give one of them another @Tag",
                    name);
        } else if (number < 1 || (fields && !isField(number))) {
            report(
                    Code.TAG_RANGE,
                    name + " gets the number " + number + ", which Protobuf does not allow: use one"
                            + (fields ? " from 1 to 536870911, without 19000 to 19999" : " from 1"),
                    name);
        }
    }

    private static boolean isField(int number) {
        return number <= MAX_FIELD && (number < RESERVED_FROM || number > RESERVED_TO);
    }

    private void report(Code code, String text, String name) {
        problems.add(new Problem(code, text, List.of(tag), "number of " + name));
    }
}
