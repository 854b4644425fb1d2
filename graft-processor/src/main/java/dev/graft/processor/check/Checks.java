package dev.graft.processor.check;

import dev.graft.processor.diagnostic.Code;
import dev.graft.processor.diagnostic.Place;
import dev.graft.processor.diagnostic.Problem;
import dev.graft.processor.model.Adaptation;
import dev.graft.processor.model.Contract;
import dev.graft.processor.model.Field;
import dev.graft.processor.model.Method;
import dev.graft.processor.model.Shape;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** All rules that a contract's model must keep. */
public final class Checks {
    private static final Set<String> TAKEN_BY_OBJECT = Set.of("clone()", "finalize()");

    private final Contract contract;
    private final List<Problem> problems = new ArrayList<>();

    private Checks(Contract contract) {
        this.contract = contract;
    }

    /** The mistakes in a contract; none if it can be written. */
    public static List<Problem> of(Contract contract) {
        Checks checks = new Checks(contract);
        contract.mistaken().forEach(checks::adapter);
        for (int i = 0; i < contract.methods().size(); i++) {
            checks.method(i, contract.methods().get(i));
        }
        Numbers.check(contract, checks.problems);
        return checks.problems;
    }

    private void adapter(Adaptation adaptation) {
        String name = adaptation.adapter().qualifiedName();
        String problem = switch (adaptation.mistake()) {
            case UNTYPED ->
                " adapts no class and no interface: let it implement ValueAdapter<Money, MoneyValue>, with the very types"
                        + " and without type parameters of its own";
            case UNMAKEABLE ->
                " could not be made by the generated code: it must be a class that the contract's package sees, not"
                        + " abstract, static if it is nested, with a constructor without parameters";
            case TWICE -> " adapts a type that one before it adapts already: remove one of them";
        };
        String text = name + problem;
        add(Code.ADAPTER, text, List.of(Place.adapter(adaptation.adapter().toString())), "adapter " + name);
    }

    private void method(int index, Method method) {
        String name = method.name();
        List<Place> places = List.of(Place.method(index));
        String where = contract.type().qualifiedName() + "." + method.signature();
        if (method.traits().generic()) {
            add(
                    Code.GENERIC_METHOD,
                    name + " has type parameters, so what crosses is unknown: name the very types, or"
                            + " give the interface the parameters and extend it",
                    places,
                    where);
            return;
        }
        if (TAKEN_BY_OBJECT.contains(method.signature())) {
            add(
                    Code.METHOD_OF_OBJECT,
                    name + "() is a method that every object has for itself: choose another name",
                    places,
                    where);
            return;
        }
        String prefix = method.traits().inherited() ? name + "." : "";
        Crossing crossing = Crossing.ofCalls(contract, problems);
        for (int i = 0; i < method.parameters().size(); i++) {
            Field parameter = method.parameters().get(i);
            crossing.check(
                    parameter.type(), prefix + parameter.name(), where + " " + i, List.of(Place.parameter(index, i)));
        }
        crossing.check(method.result(), prefix + "result", where + " result", places);
        Crossing inExceptions = Crossing.ofExceptions(contract, problems);
        for (Shape.OfException exception : method.exceptions()) {
            exception(exception, inExceptions, places);
        }
    }

    private void exception(Shape.OfException exception, Crossing crossing, List<Place> places) {
        String type = exception.type().qualifiedName();
        if (!exception.usable()) {
            add(
                    Code.EXCEPTION,
                    type
                            + " could not be made again at the caller: it must be visible, not abstract, static if it is nested,"
                            + " with a constructor whose parameters have getters of the same names, or one of (String,"
                            + " Throwable), (String), (Throwable), ()",
                    places,
                    "exception " + type);
        }
        for (Field field : exception.fields()) {
            String path = exception.type().simpleName() + "." + field.name();
            crossing.check(field.type(), path, type + "." + field.name(), places);
        }
    }

    private void add(Code code, String text, List<Place> places, String mistake) {
        problems.add(new Problem(code, text, places, mistake));
    }
}
