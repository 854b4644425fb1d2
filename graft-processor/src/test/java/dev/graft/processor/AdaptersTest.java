package dev.graft.processor;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.testing.compile.Compilation;
import com.google.testing.compile.JavaFileObjects;
import java.util.ArrayList;
import java.util.List;
import javax.tools.JavaFileObject;
import org.junit.jupiter.api.Test;

/** Which adapters hold for a contract, and which are refused, where they are named. */
final class AdaptersTest {
    private static final String HEAD = "package bad; import dev.graft.*; import java.util.*;\n";
    private static final String FOREIGN = HEAD + "class Foreign { int x; }";
    private static final String TO_INT = HEAD + adapter("ToInt", "Integer", "1");
    private static final String TO_TEXT = HEAD + adapter("ToText", "String", "\"\"");

    private static String adapter(String name, String value, String constant) {
        return "class %1$s implements ValueAdapter<Foreign, %2$s> { public %2$s toValue(Foreign f) { return %3$s; } public Foreign fromValue(%2$s v) { return new Foreign(); } }"
                .formatted(name, value, constant);
    }

    private static Compilation compile(String... sources) {
        List<JavaFileObject> all =
                new ArrayList<>(List.of(Javac.source(FOREIGN), Javac.source(TO_INT), Javac.source(TO_TEXT)));
        for (String source : sources) {
            all.add(
                    source.contains("package bad")
                            ? JavaFileObjects.forSourceString("bad.package-info", source)
                            : Javac.source(HEAD + source));
        }
        return Javac.compile(all);
    }

    private static List<String> errors(String... sources) {
        return Javac.errors(compile(sources));
    }

    /** What the argument of the contract is in the {@code .proto}. */
    private static String field(String... sources) {
        Compilation compilation = compile(sources);
        assertThat(Javac.errors(compilation)).isEmpty();
        String proto = Corpus.generated(compilation).get("META-INF/graft/bad/Contract.proto");
        return proto.replaceAll("(?s).*message MArguments \\{\n *(.*?);.*", "$1");
    }

    @Test
    void theContractsOwnGoBeforeThoseOfWhatItExtendsAndThoseBeforeThePackages() {
        String contract = "@Graft interface Contract extends Base { void m(Foreign value); }";
        String own = "@Adapters(ToText.class) " + contract;
        String base = "interface Base {}";
        String ofBase = "@Adapters(ToText.class) interface Base {}";
        String ofPackage = "@dev.graft.Adapters(ToInt.class) package bad;";
        assertThat(field(own, base)).isEqualTo("optional string value = 1");
        assertThat(field(own, base, ofPackage)).isEqualTo("optional string value = 1");
        assertThat(field(contract, ofBase)).isEqualTo("optional string value = 1");
        assertThat(field(contract, ofBase, ofPackage)).isEqualTo("optional string value = 1");
        assertThat(field(contract, base, ofPackage)).isEqualTo("optional int32 value = 1");
    }

    @Test
    void contractsOfOneCompilationHaveEachTheirOwn() {
        Compilation compilation = compile(
                "@Graft @Adapters(ToText.class) interface One { void m(Holder value); }",
                "@Graft @Adapters(ToInt.class) interface Two { void m(Holder value); }",
                "@Graft interface Three { void m(Holder value); }",
                "record Holder(Foreign content) {}");
        assertThat(Javac.errors(compilation))
                .containsExactly(
                        "Three.java:2 [GRAFT312] value.content: bad.Foreign cannot cross, it can be changed, by a"
                                + " field that is not final or by a setter: make it a record, or name a ValueAdapter for it in"
                                + " @Adapters");
        compilation = compile(
                "@Graft @Adapters(ToText.class) interface One { void m(Holder value); }",
                "@Graft @Adapters(ToInt.class) interface Two { void m(Holder value); }",
                "record Holder(Foreign content) {}");
        assertThat(Corpus.generated(compilation).get("META-INF/graft/bad/One.proto"))
                .contains("message Holder {\n  optional string content = 1;\n}");
        assertThat(Corpus.generated(compilation).get("META-INF/graft/bad/Two.proto"))
                .contains("message Holder {\n  optional int32 content = 1;\n}");
    }

    @Test
    void oneThatCannotBeMadeIsRefusedWhereItIsNamed() {
        String foreign = "@Graft @Adapters({ToText.class,\n%s}) interface Contract { void m(Foreign value); }";
        String body =
                "ValueAdapter<String, String> { public String toValue(String s) { return s; } public String fromValue(String s) { return s; } %s }";
        for (String wrong : List.of(
                "class Wrong implements " + body.formatted("private Wrong() {}"),
                "class Wrong implements " + body.formatted("Wrong(int x) {}"),
                "class Wrong implements " + body.formatted("Wrong() throws Exception {}"),
                "abstract class Wrong implements " + body.formatted(""),
                "interface Wrong extends ValueAdapter<String, String> {}")) {
            assertThat(errors(foreign.formatted("Wrong.class"), wrong))
                    .as(wrong)
                    .singleElement()
                    .asString()
                    .startsWith(
                            "Contract.java:3 [GRAFT110] bad.Wrong could not be made by the generated code: it must be");
        }
    }

    @Test
    void oneThatDoesNotSayItsTypesOrSaysThemAgainIsRefused() {
        assertThat(
                        errors(
                                "@Graft @Adapters(Wrong.class) interface Contract { void m(int value); }",
                                "class Wrong implements ValueAdapter<int[], String> { public String toValue(int[] s) { return null; } public int[] fromValue(String s) { return null; } }"))
                .singleElement()
                .asString()
                .startsWith("Contract.java:2 [GRAFT110] bad.Wrong adapts no class and no interface");
        assertThat(errors(
                        "@Graft @Adapters({ToText.class,\nToInt.class}) interface Contract { void m(Foreign value); }"))
                .containsExactly("Contract.java:3 [GRAFT110] bad.ToInt adapts a type that one before it adapts already:"
                        + " remove one of them");
    }

    @Test
    void aValueThatCannotCrossIsShownWithItsAdapter() {
        assertThat(errors(
                        "@Graft @Adapters(Wrong.class) interface Contract { void m(List<Foreign> value); }",
                        adapter("Wrong", "Object", "f")))
                .containsExactly(
                        "Contract.java:2 [GRAFT301] value[](Wrong): java.lang.Object cannot cross, it says nothing of"
                                + " what it holds: name a record, an enum or another value type");
        assertThat(errors(
                        "@Graft @Adapters(Wrong.class) interface Contract { void m(Foreign value); }",
                        adapter("Wrong", "List<Foreign>", "List.of()")))
                .singleElement()
                .asString()
                .contains("[GRAFT307]", "expands without end");
    }

    @Test
    void onAClassItIsRefused() {
        assertThat(errors("@Adapters(ToInt.class) record Point(int x) {}"))
                .containsExactly(
                        "Point.java:2 [GRAFT111] @Adapters has no meaning here, Point is no interface: put it on"
                                + " the contract or in package-info.java, or remove it");
    }

    @Test
    void anAdapterThatIsNotThereYetIsWaitedForAndElseToldOnce() {
        assertThat(errors("@Graft @Adapters(Later.class) interface Contract { void m(Foreign value); }"))
                .singleElement()
                .asString()
                .contains("cannot find symbol", "Later");
    }
}
