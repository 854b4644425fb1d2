package dev.graft.processor;

import static com.google.testing.compile.Compiler.javac;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.testing.compile.Compilation;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** Mistakes in annotations and in the form of a contract, with their whole messages. */
final class RefusedDeclarationsTest {
    private static final String HEAD = "package bad;\nimport dev.graft.*;\nimport java.util.*;\n";

    private static List<String> errors(String... sources) {
        return Javac.errors(
                Javac.compile(List.of(sources).stream().map(s -> HEAD + s).toArray(String[]::new)));
    }

    @Test
    void aClassIsNoContract() {
        assertThat(errors("\n@Graft\npublic class Shop {}"))
                .containsExactly("Shop.java:5 [GRAFT101] Shop is a class, but a contract is an interface: put @Graft on"
                        + " an interface");
    }

    @Test
    void anEnumARecordAndAnAnnotationAreNoContracts() {
        assertThat(errors("@Graft enum E {}", "@Graft record R() {}", "@Graft @interface A {}"))
                .hasSize(3)
                .anyMatch(e -> e.startsWith("E.java:4 [GRAFT101] E is an enum,"))
                .anyMatch(e -> e.startsWith("R.java:4 [GRAFT101] R is a record,"))
                .anyMatch(e -> e.contains("[GRAFT101] A is an annotation,"));
    }

    @Test
    void aGenericContractIsRefusedWithTheWayOut() {
        assertThat(errors("@Graft interface Store<T> { T get(); }"))
                .containsExactly("Store.java:4 [GRAFT102] Store has type parameters, which a contract cannot have: put"
                        + " @Graft on an interface that extends it and says what they are");
    }

    @Test
    void aPrivateContractIsRefusedAndSoIsOneInAPrivateClass() {
        assertThat(
                        errors(
                                "class Outer { @Graft private interface In { void m(); }\n private static class Mid {\n @Graft interface Deep {} } }"))
                .containsExactly(
                        "Outer.java:4 [GRAFT103] In is private, so the generated code beside it could not see the"
                                + " contract: remove private",
                        "Outer.java:6 [GRAFT103] Mid is private, so the generated code beside it could not see the"
                                + " contract: remove private");
    }

    @Test
    void aSealedContractIsRefused() {
        assertThat(errors(
                        "@Graft sealed interface Shape permits Round {}\nnon-sealed interface Round extends Shape {}"))
                .containsExactly("Shape.java:4 [GRAFT104] Shape is sealed, so its stub could not implement it: remove"
                        + " sealed and permits");
    }

    @Test
    void aBadNameIsRefusedAtTheName() {
        assertThat(errors("@Graft(\n\"price list\")\ninterface Shop {}"))
                .containsExactly("Shop.java:5 [GRAFT105] \"price list\" is no name for a graft: begin with a letter and"
                        + " go on with letters, digits, '.', '_' and '-'");
        assertThat(errors("@Graft(\"\")\ninterface Shop {}"))
                .singleElement()
                .asString()
                .contains("[GRAFT105] \"\" is");
        assertThat(errors("@Graft(\"1st\")\ninterface Shop {}"))
                .singleElement()
                .asString()
                .contains("[GRAFT105]");
        assertThat(errors("@Graft\ninterface $Shop {}"))
                .singleElement()
                .asString()
                .contains("[GRAFT105] \"$Shop\" is no name", "give it one with @Graft(\"name\")");
    }

    @Test
    void aTagTwiceIsRefusedAtTheSecond() {
        assertThat(errors(
                        "@Graft interface Shop { void m(R r, @Tag(3) int a,\n@Tag(3) int b, E e); }",
                        "record R(int a,\n@Tag(1) int b) {}",
                        "enum E { A,\n@Tag(1) B }"))
                .containsExactlyInAnyOrder(
                        "Shop.java:5 [GRAFT107] b of m gets the number 3, which a of m already has: give one of them"
                                + " another @Tag",
                        "R.java:5 [GRAFT107] bad.R.b gets the number 1, which bad.R.a already has: give one of them"
                                + " another @Tag",
                        "E.java:5 [GRAFT107] bad.E.B gets the number 1, which bad.E.A already has: give one of them"
                                + " another @Tag");
    }

    @Test
    void aTagOutOfRangeIsRefusedAtTheTag() {
        assertThat(errors(
                        "@Graft interface Shop { void m(@Tag(0) int a, R r, E e); }",
                        "record R(@Tag(19_000) int a, @Tag(536_870_912) int b, @Tag(536_870_911) int c, int d) {}",
                        "enum E { @Tag(-1) A, @Tag(19_500) B }"))
                .containsExactlyInAnyOrder(
                        "Shop.java:4 [GRAFT106] a of m gets the number 0, which Protobuf does not allow: use one from 1"
                                + " to 536870911, without 19000 to 19999",
                        "R.java:4 [GRAFT106] bad.R.a gets the number 19000, which Protobuf does not allow: use one from"
                                + " 1 to 536870911, without 19000 to 19999",
                        "R.java:4 [GRAFT107] bad.R.d gets the number 536870912, which bad.R.b already has: give one of"
                                + " them another @Tag",
                        "R.java:4 [GRAFT106] bad.R.b gets the number 536870912, which Protobuf does not allow: use one"
                                + " from 1 to 536870911, without 19000 to 19999",
                        "E.java:4 [GRAFT106] bad.E.A gets the number -1, which Protobuf does not allow: use one from 1");
    }

    @Test
    void aTagWithoutMeaningIsRefusedAtTheTag() {
        assertThat(errors(
                        "class C {\n@Tag(1) int field;\nvoid m(\n@Tag(2) int p) {} }",
                        "@Tag(1) record R(@Tag(2) int ok) {\n@Tag(3) static int no; }",
                        "interface I { void m(@Tag(1) int ok);\nstatic void s(@Tag(1) int p) {} }"))
                .hasSize(5)
                .allMatch(e -> e.contains("[GRAFT108] @Tag has no meaning here, "))
                .anyMatch(e -> e.startsWith("C.java:5 "))
                .anyMatch(e -> e.startsWith("C.java:7 "))
                .anyMatch(e -> e.startsWith("R.java:4 "))
                .anyMatch(e -> e.startsWith("R.java:5 "))
                .anyMatch(e -> e.startsWith("I.java:5 "));
    }

    @Test
    void idempotentWithoutMeaningIsRefusedAtTheAnnotation() {
        assertThat(errors("class C {\n@Idempotent\nvoid m() {} }", "interface I { @Idempotent void ok(); }"))
                .containsExactly(
                        "C.java:5 [GRAFT109] @Idempotent has no meaning here, m is not a method that a"
                                + " contract could have: put it on the method of the interface that carries @Graft, or remove it");
    }

    @Test
    void aGenericMethodIsRefused() {
        assertThat(errors("@Graft interface Shop {\n<T> T get(T t, Object o); }"))
                .containsExactly("Shop.java:5 [GRAFT201] get has type parameters, so what crosses is unknown: name the"
                        + " very types, or give the interface the parameters and extend it");
    }

    @Test
    void aMethodThatEveryObjectHasIsRefused() {
        assertThat(errors("@Graft interface Shop {\nvoid finalize(); String clone(); }"))
                .hasSize(2)
                .contains("Shop.java:5 [GRAFT202] finalize() is a method that every object has for itself: choose"
                        + " another name");
    }

    @Test
    void anExceptionThatCannotBeMadeAgainIsRefusedAtTheMethod() {
        String exception = "class %s extends Exception { %s }";
        assertThat(errors(
                        "@Graft interface Shop {\nvoid a() throws A;\nvoid b() throws B;\nvoid c() throws C;\nvoid d()"
                                + " throws D.Inner; }",
                        "abstract " + exception.formatted("A", "A() {}"),
                        exception.formatted("B", "B(int code, String why) {}"),
                        exception.formatted("C", "private C() {}"),
                        "class D { class Inner extends Exception {} }"))
                .hasSize(4)
                .allMatch(e -> e.contains("[GRAFT203] bad.") && e.contains(" could not be made again at the caller: "))
                .anyMatch(e -> e.startsWith("Shop.java:5 [GRAFT203] bad.A "))
                .anyMatch(e -> e.startsWith("Shop.java:8 [GRAFT203] bad.D.Inner "));
    }

    @Test
    void aBadTypeInARecordIsExplainedWithItsPathAndToldOnce() {
        assertThat(errors(
                        "@Graft interface Shop { void a(\nBasket basket, Basket again); Basket b(); }",
                        "@Graft interface Other { void c(Line line); }",
                        "record Basket(List<Line> lines) {}",
                        "record Line(Object owner) {}"))
                .containsExactly("Shop.java:5 [GRAFT301] basket.lines[].owner: java.lang.Object cannot cross, it says"
                        + " nothing of what it holds: name a record, an enum or another value type");
    }

    @Test
    void allMistakesOfAllContractsAreToldAndGoodContractsAreWritten() {
        Map<String, List<String>> written = new TreeMap<>();
        Compilation compilation = javac().withProcessors(new Watched(written))
                .withClasspath(Javac.CLASS_PATH)
                .compile(
                        Javac.source(
                                HEAD + "@Graft interface One { void a(Object x, int ok, Thread y); Runnable b(); }"),
                        Javac.source(HEAD + "@Graft interface Two<T> {}"),
                        Javac.source(HEAD + "@Graft interface Three { int fine(int x); }"));
        assertThat(Javac.errors(compilation)).hasSize(4);
        assertThat(written)
                .containsOnlyKeys(
                        "bad.ThreeStub",
                        "bad.ThreeSkeleton",
                        "META-INF/graft/bad/Three.proto",
                        "META-INF/graft/bad/Three.json");
    }

    @Test
    void aMistakeThatIsInheritedIsShownWhereItIsMade() {
        assertThat(errors(
                        "@Graft interface Users extends Store<Object>, Base {}",
                        "interface Store<T> { void save(T item);\nT get(); }",
                        "interface Base {\nvoid put(Object raw); }"))
                .containsExactlyInAnyOrder(
                        "Users.java:4 [GRAFT301] save.item: java.lang.Object cannot cross, it says nothing of what it"
                                + " holds: name a record, an enum or another value type",
                        "Users.java:4 [GRAFT301] get.result: java.lang.Object cannot cross, it says nothing of what it"
                                + " holds: name a record, an enum or another value type",
                        "Base.java:5 [GRAFT301] put.raw: java.lang.Object cannot cross, it says nothing of what it"
                                + " holds: name a record, an enum or another value type");
    }

    @Test
    void aNameThatIsTakenIsToldOnce() {
        assertThat(errors("@Graft interface Shop { int a(); }", "class ShopStub {}"))
                .singleElement()
                .asString()
                .startsWith(
                        "Shop.java:4 [GRAFT003] what is generated for bad.Shop exists already: rename the other one");
    }
}
