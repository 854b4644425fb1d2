package dev.graft.processor;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import javax.annotation.processing.Filer;
import javax.annotation.processing.Messager;
import javax.annotation.processing.ProcessingEnvironment;
import javax.annotation.processing.RoundEnvironment;
import javax.lang.model.SourceVersion;
import javax.lang.model.element.TypeElement;
import javax.lang.model.util.Elements;
import javax.lang.model.util.Types;
import org.junit.jupiter.api.Test;

/** How the subtypes of sealed interfaces are numbered, and which of them are refused. */
final class SealedTypesTest {
    private static final String HEAD = "package bad; import dev.graft.*; import java.util.*; ";
    private static final String CONTRACT = HEAD + "@Graft interface Contract { void m(Root value); }";
    private static final Pattern CASE = Pattern.compile("    (\\w+) \\w+ = (\\d+);");

    /** The subtypes with their numbers as the {@code .proto} has them. */
    private static List<String> cases(String message, String... sources) {
        var compilation = Javac.compile(sources);
        assertThat(Javac.errors(compilation)).isEmpty();
        return cases(Corpus.generated(compilation).get("META-INF/graft/bad/Contract.proto"), message);
    }

    private static List<String> cases(String proto, String message) {
        int from = proto.indexOf("message " + message + " {\n  oneof");
        assertThat(from).isNotNegative();
        return CASE.matcher(proto.substring(from, proto.indexOf("\n}\n", from)))
                .results()
                .map((MatchResult r) -> r.group(1) + " " + r.group(2))
                .toList();
    }

    private static List<String> errors(String... types) {
        List<String> sources = new java.util.ArrayList<>(List.of(CONTRACT));
        List.of(types).forEach(t -> sources.add(HEAD + "\n" + t));
        return Javac.errors(Javac.compile(sources.toArray(String[]::new)));
    }

    @Test
    void numbersFollowPermits() {
        assertThat(cases(
                        "Root",
                        CONTRACT,
                        HEAD + "sealed interface Root permits C, A, B {}",
                        HEAD + "record A(int x) implements Root {}",
                        HEAD + "enum B implements Root { X }",
                        HEAD + "record C(Root inner) implements Root {}"))
                .containsExactly("C 1", "A 2", "B 3");
    }

    @Test
    void withoutPermitsNumbersFollowTheFile() {
        assertThat(
                        cases(
                                "Root",
                                CONTRACT,
                                HEAD
                                        + "sealed interface Root {} record Z(int x) implements Root {} enum X implements Root { ONE }"
                                        + " record Y(Root r, List<Root> all) implements Root {} record A(X x) implements Root {}"))
                .containsExactly("Z 1", "X 2", "Y 3", "A 4");
        assertThat(
                        cases(
                                "Root",
                                CONTRACT,
                                HEAD
                                        + "sealed interface Root { record Z(Root other) implements Root {} record Y() implements Root {}"
                                        + " sealed interface Mid extends Root { record M() implements Mid {} } record A(Z z) implements Root {} }"))
                .containsExactly("Z 1", "Y 2", "M 3", "A 4");
    }

    /** Older javac completes a record's components before the next class, and so comes upon some too early. */
    @Test
    void withoutPermitsNumbersFollowTheFileOrTheClauseIsAskedFor() {
        String file = "sealed interface Root {} record Z(Y other) implements Root {} enum X implements Root { ONE }"
                + " record Y(X x) implements Root {}";
        for (boolean wrapped : new boolean[] {false, true}) {
            var compilation = Javac.compile(wrapped ? new Wrapped() : new GraftProcessor(), CONTRACT, HEAD + file);
            List<String> errors = Javac.errors(compilation);
            if (errors.isEmpty()) {
                String proto = Corpus.generated(compilation).get("META-INF/graft/bad/Contract.proto");
                assertThat(cases(proto, "Root")).containsExactly("Z 1", "X 2", "Y 3");
            } else {
                assertThat(errors)
                        .containsExactly("Contract.java:1 [GRAFT311] value(Root): bad.Root has no permits clause, and"
                                + " this compiler lists its subtypes in another order than the file does: write permits,"
                                + " so that their numbers stay");
            }
        }
        assertThat(cases("Root", CONTRACT, HEAD + file.replace("Root {} record Z", "Root permits Z, X, Y {} record Z")))
                .containsExactly("Z 1", "X 2", "Y 3");
    }

    @Test
    void thoseOfASealedInterfaceInItStandInItsPlaceOnce() {
        String both = HEAD + "record Both() implements Left, Right {}";
        String[] sources = {
            CONTRACT,
            HEAD + "sealed interface Root permits First, Left, Right, Last {}",
            HEAD + "record First() implements Root {}",
            HEAD + "sealed interface Left extends Root permits L, Both {}",
            HEAD + "record L() implements Left {}",
            HEAD + "sealed interface Right extends Root permits Both, R {}",
            both,
            HEAD + "record R(Right again) implements Right {}",
            HEAD + "record Last() implements Root {}"
        };
        assertThat(cases("Root", sources)).containsExactly("First 1", "L 2", "Both 3", "R 4", "Last 5");
        assertThat(cases("Right", sources)).containsExactly("Both 1", "R 2");
    }

    @Test
    void aTagFixesTheNumberOfASubtypeOrOfTheFirstOfSeveral() {
        assertThat(cases(
                        "Root",
                        CONTRACT,
                        HEAD + "sealed interface Root permits A, B, Mid, E {}",
                        HEAD + "@Tag(5) record A() implements Root {}",
                        HEAD + "record B() implements Root {}",
                        HEAD + "@Tag(20) sealed interface Mid extends Root permits C, D {}",
                        HEAD + "enum C implements Mid { X }",
                        HEAD + "@Tag(30) record D() implements Mid {}",
                        HEAD + "record E() implements Root {}"))
                .containsExactly("A 5", "B 6", "C 20", "D 30", "E 31");
    }

    @Test
    void numbersThatClashOrAreNoneAreRefusedAtTheTag() {
        assertThat(errors(
                        "sealed interface Root permits A, B {}",
                        "record A() implements Root {}",
                        "@Tag(1) record B() implements Root {}"))
                .singleElement()
                .asString()
                .startsWith("B.java:2 [GRAFT107] bad.Root.B gets the number 1, which bad.Root.A already has");
        assertThat(errors("sealed interface Root permits A {}", "@Tag(19500) record A() implements Root {}"))
                .singleElement()
                .asString()
                .startsWith("A.java:2 [GRAFT106] bad.Root.A gets the number 19500, which Protobuf does not allow");
    }

    @Test
    void aTagOnATypeThatIsNoSubtypeIsRefused() {
        assertThat(errors(
                        "sealed interface Root permits A {}", "record A() implements Root {}", "@Tag(1) record C() {}"))
                .singleElement()
                .asString()
                .startsWith(
                        "C.java:2 [GRAFT108] @Tag has no meaning here, this type is no permitted subtype of a sealed");
    }

    @Test
    void aSubtypeThatCannotCrossIsShownWithItsPath() {
        assertThat(errors(
                        "sealed interface Root permits A, B, C, D {}",
                        "record A(Object x) implements Root {}",
                        "final class B implements Root {}",
                        "non-sealed interface C extends Root {}",
                        "sealed interface D extends Root permits E {}",
                        "record E(Thread t) implements D {}"))
                .containsExactlyInAnyOrder(
                        "Contract.java:1 [GRAFT301] value(A).x: java.lang.Object cannot cross, it says nothing of what"
                                + " it holds: name a record, an enum or another value type",
                        "Contract.java:1 [GRAFT310] value(B): bad.B cannot cross as a subtype of a sealed interface, it"
                                + " may be of any content: make it a record, an enum or a sealed interface",
                        "Contract.java:1 [GRAFT310] value(C): bad.C cannot cross as a subtype of a sealed interface, it"
                                + " may be of any content: make it a record, an enum or a sealed interface",
                        "Contract.java:1 [GRAFT301] value(E).t: java.lang.Thread cannot cross, it is no value that Graft"
                                + " knows: pass its content as a record, or name a ValueAdapter for it in @Adapters");
    }

    @Test
    void aHiddenSubtypeIsRefused() {
        assertThat(errors(
                        "class Box { private record Hidden() implements Root {} }\nsealed interface Root permits Box.Hidden {}"
                                .replace("permits Box.Hidden", ""))) // one file, so that the compiler lets it be hidden
                .singleElement()
                .asString()
                .startsWith("Contract.java:1 [GRAFT306] value(Hidden): bad.Box.Hidden cannot be seen");
    }

    @Test
    void withTheseArgumentsOnlySomeSubtypesArePossibleAndAllKeepTheirNumbers() {
        String proto = Corpus.generated(Corpus.compilation()).get("META-INF/graft/sealed_types/Logic.proto");
        assertThat(cases(proto, "Term_Boolean"))
                .containsExactly("Truth 1", "Less 3", "Either_Boolean 4", "Sorted_Boolean 6");
        assertThat(cases(proto, "Term_Integer")).containsExactly("Whole 2", "Either_Integer 4", "Sorted_Integer 6");
        assertThat(cases(proto, "Term_List_String")).containsExactly("Either_List_String 4", "Many_String 5");
    }

    @Test
    void subtypesChangeTheFingerprint() {
        String[] sources = {
            CONTRACT,
            HEAD + "sealed interface Root permits A, B {}",
            HEAD + "record A(int x) implements Root {}",
            HEAD + "record B(int x) implements Root {}"
        };
        String before = fingerprint(sources);
        assertThat(fingerprint(sources)).isEqualTo(before);
        String[] swapped = sources.clone();
        swapped[1] = sources[1].replace("A, B", "B, A");
        assertThat(fingerprint(swapped)).isNotEqualTo(before);
        String[] changed = sources.clone();
        changed[3] = sources[3].replace("int x", "long x");
        assertThat(fingerprint(changed)).isNotEqualTo(before);
    }

    /** The processor in an environment around javac's own, as build tools have it. */
    private static final class Wrapped extends javax.annotation.processing.AbstractProcessor {
        private final GraftProcessor processor = new GraftProcessor();

        @Override
        public synchronized void init(ProcessingEnvironment environment) {
            processor.init(new Around(environment));
        }

        @Override
        public Set<String> getSupportedAnnotationTypes() {
            return processor.getSupportedAnnotationTypes();
        }

        @Override
        public SourceVersion getSupportedSourceVersion() {
            return processor.getSupportedSourceVersion();
        }

        @Override
        public boolean process(Set<? extends TypeElement> annotations, RoundEnvironment round) {
            return processor.process(annotations, round);
        }
    }

    private record Around(ProcessingEnvironment delegate) implements ProcessingEnvironment {
        @Override
        public Map<String, String> getOptions() {
            return delegate.getOptions();
        }

        @Override
        public Messager getMessager() {
            return delegate.getMessager();
        }

        @Override
        public Filer getFiler() {
            return delegate.getFiler();
        }

        @Override
        public Elements getElementUtils() {
            return delegate.getElementUtils();
        }

        @Override
        public Types getTypeUtils() {
            return delegate.getTypeUtils();
        }

        @Override
        public SourceVersion getSourceVersion() {
            return delegate.getSourceVersion();
        }

        @Override
        public Locale getLocale() {
            return delegate.getLocale();
        }
    }

    private static String fingerprint(String... sources) {
        var compilation = Javac.compile(sources);
        assertThat(Javac.errors(compilation)).isEmpty();
        return Corpus.generated(compilation)
                .get("bad/ContractSkeleton.java")
                .replaceAll("(?s).*\"m\\(bad\\.Root\\)\", (0x\\w+).*", "$1");
    }
}
