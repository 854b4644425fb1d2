package dev.graft.processor.diagnostic;

import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import javax.annotation.processing.Messager;
import javax.tools.Diagnostic;

/** Shows problems to the user, each of them once. */
public final class Reporter {
    private final Messager messager;
    private final Set<String> shown = new HashSet<>();

    public Reporter(Messager messager) {
        this.messager = messager;
    }

    /** Shows a problem at the first of its places that {@code origins} knows. */
    public void report(Problem problem, Map<Place, Origin> origins, Origin otherwise) {
        if (!shown.add(problem.mistake())) {
            return;
        }
        Origin origin = problem.places().stream()
                .filter(origins::containsKey)
                .findFirst()
                .map(origins::get)
                .orElse(otherwise);
        report(origin, problem.code(), problem.text());
    }

    public void report(Origin origin, Code code, String text) {
        messager.printMessage(
                Diagnostic.Kind.ERROR, "[" + code + "] " + text, origin.element(), origin.annotation(), origin.value());
    }
}
