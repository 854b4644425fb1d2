package dev.graft.processor;

import dev.graft.processor.check.Checks;
import dev.graft.processor.check.Declarations;
import dev.graft.processor.check.Misplaced;
import dev.graft.processor.diagnostic.Code;
import dev.graft.processor.diagnostic.Origin;
import dev.graft.processor.diagnostic.Problem;
import dev.graft.processor.diagnostic.Reporter;
import dev.graft.processor.diagnostic.Sources;
import dev.graft.processor.read.Reader;
import dev.graft.processor.read.Reading;
import dev.graft.processor.read.Unresolved;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import javax.annotation.processing.FilerException;
import javax.annotation.processing.ProcessingEnvironment;
import javax.annotation.processing.RoundEnvironment;
import javax.lang.model.element.Element;
import javax.lang.model.element.TypeElement;
import javax.lang.model.util.Elements;

/** Takes each contract through reading, checking and writing; one that waits for other processors, in a later round. */
final class Rounds {
    private final ProcessingEnvironment environment;
    private final Elements elements;
    private final Reporter reporter;
    private final Declarations declarations;
    private final Misplaced misplaced;
    private final List<Writing> begun = new ArrayList<>();
    private final Set<String> sources = new HashSet<>();
    private Map<String, Unresolved> waiting = new LinkedHashMap<>(); // by the contract that waits
    private boolean runtimeMissing;

    Rounds(ProcessingEnvironment environment) {
        this.environment = environment;
        elements = environment.getElementUtils();
        reporter = new Reporter(environment.getMessager());
        declarations = new Declarations(reporter);
        misplaced = new Misplaced(reporter);
    }

    /** Takes one round; {@code annotations} are those that its sources carry. */
    void process(Set<? extends TypeElement> annotations, RoundEnvironment round) {
        for (Element root : round.getRootElements()) {
            if (root instanceof TypeElement type) {
                sources.add(type.getQualifiedName().toString());
            }
        }
        if (round.processingOver()) {
            end();
            return;
        }
        Set<Element> contracts = new LinkedHashSet<>();
        for (TypeElement annotation : annotations) {
            switch (annotation.getQualifiedName().toString()) {
                case "dev.graft.Tag" ->
                    round.getElementsAnnotatedWith(annotation).forEach(misplaced::tag);
                case "dev.graft.Idempotent" ->
                    round.getElementsAnnotatedWith(annotation).forEach(misplaced::idempotent);
                case "dev.graft.Adapters" ->
                    round.getElementsAnnotatedWith(annotation).forEach(misplaced::adapters);
                case "dev.graft.Graft" -> contracts.addAll(round.getElementsAnnotatedWith(annotation));
                default -> {} // only claimed
            }
        }
        Reader reader = new Reader(environment, this::isInSource);
        Map<String, Unresolved> again = waiting;
        waiting = new LinkedHashMap<>();
        again.keySet().forEach(name -> contract(elements.getTypeElement(name), reader));
        for (Element element : contracts) {
            contract((TypeElement) element, reader);
        }
        write();
    }

    private void contract(TypeElement contract, Reader reader) {
        try {
            Optional<String> graft = declarations.name(contract);
            if (graft.isPresent() && seesRuntime(contract)) {
                check(contract, reader.read(contract, graft.get()));
            }
        } catch (Unresolved e) {
            waiting.put(contract.getQualifiedName().toString(), e);
        } catch (RuntimeException e) {
            failed(contract, e);
        }
    }

    private void check(TypeElement contract, Reading reading) {
        List<Problem> problems = Checks.of(reading.contract());
        for (Problem problem : problems) {
            reporter.report(problem, reading.origins(), Origin.of(contract));
        }
        if (problems.isEmpty()) {
            begun.add(Writing.begin(contract, reading.contract()));
        }
    }

    /** Writes all files of this round, in the order of the contracts. */
    private void write() {
        for (int i = 0; i < begun.size(); i++) {
            begun.get(i).help();
            if (i + 1 < begun.size()) {
                begun.get(i + 1).help(); // rather than wait, if another thread still makes this one
            }
            write(begun.get(i));
        }
        begun.clear();
    }

    private void write(Writing writing) {
        TypeElement contract = writing.origin();
        String name = contract.getQualifiedName().toString();
        try {
            writing.files().write(environment.getFiler(), contract);
        } catch (FilerException e) {
            reporter.report(
                    Origin.of(contract),
                    Code.NOT_WRITTEN,
                    "what is generated for " + name + " exists already: rename the other one (" + e.getMessage() + ")");
        } catch (IOException e) {
            reporter.report(
                    Origin.of(contract),
                    Code.NOT_WRITTEN,
                    "what is generated for " + name + " could not be written: " + e);
        } catch (RuntimeException e) {
            failed(contract, e);
        }
    }

    private void failed(TypeElement contract, RuntimeException failure) {
        StringWriter trace = new StringWriter();
        failure.printStackTrace(new PrintWriter(trace));
        reporter.report(
                Origin.of(contract),
                Code.BUG,
                "Graft failed on " + contract.getQualifiedName()
                        + ", which is a mistake in Graft itself: please report it\n" + trace);
    }

    private boolean seesRuntime(TypeElement contract) {
        if (runtimeMissing) {
            return false; // said once
        }
        String runtime = "dev.graft.runtime.Hypertube";
        boolean unnamed = elements.getModuleOf(contract).isUnnamed();
        if (elements.getTypeElement(elements.getModuleOf(contract), runtime) == null) {
            runtimeMissing = true;
            reporter.report(
                    Origin.of(contract),
                    Code.RUNTIME_MISSING,
                    "the generated code needs dev.graft:graft-runtime, which is not there: "
                            + (unnamed
                                    ? "add it to the class path, beside graft-annotations"
                                    : "add it to the module path and \"requires dev.graft.runtime\" to module-info"));
        }
        return !runtimeMissing;
    }

    private void end() {
        waiting.forEach((name, missing) -> {
            if (!missing.inSource()) { // else the compiler says it
                reporter.report(
                        Origin.of(elements.getTypeElement(name)),
                        Code.UNRESOLVED,
                        missing.getMessage() + ", which a class file names, was found nowhere: add what has it to the"
                                + " class path");
            }
        });
    }

    private boolean isInSource(Element element) {
        List<Element> around = Sources.outwards(element);
        Element outermost = around.get(around.size() - 1);
        return sources.contains(((TypeElement) outermost).getQualifiedName().toString());
    }
}
