package dev.graft.processor;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.testing.compile.Compilation;
import dev.graft.processor.model.RuntimeTypes;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

final class CorpusTest {
    private static final Pattern STUB_METHOD =
            Pattern.compile("    public [^;{=]*\\) ?[^;{]*\\{\n(.*?)\n    }\n", Pattern.DOTALL);
    private static final Pattern RUNTIME_TYPE = Pattern.compile("dev\\.graft\\.runtime\\.generated\\.(\\w+)");

    @Test
    void allContractsCompileWithoutAWarningWhateverTheirNames() {
        assertThat(Corpus.compilation().diagnostics())
                .filteredOn(d -> !d.getKind().equals(javax.tools.Diagnostic.Kind.NOTE))
                .isEmpty();
        assertThat(Corpus.compilation().status()).isEqualTo(Compilation.Status.SUCCESS);
    }

    @Test
    void eachContractHasAStubASkeletonAProtoAndADescription() {
        assertThat(Corpus.generated(Corpus.compilation()).keySet())
                .contains("shop/PricingStub.java", "shop/PricingSkeleton.java", "META-INF/graft/shop/Pricing.proto")
                .contains("nested/Outer_InnerStub.java", "nested/Outer_InnerSkeleton.java")
                .contains("META-INF/graft/nested/Outer_Inner.proto", "nested/Outer_Deeper_DownStub.java")
                .contains("LonelyStub.java", "LonelySkeleton.java", "META-INF/graft/Lonely.proto")
                .contains("META-INF/graft/shop/Pricing.json", "META-INF/graft/nested/Outer_Inner.json")
                .contains("META-INF/graft/Lonely.json");
    }

    @Test
    void twoCompilationsWriteTheSame() {
        assertThat(Corpus.generated(Javac.compile(Corpus.sources()))).isEqualTo(Corpus.generated(Corpus.compilation()));
    }

    @Test
    void generatedClassesAreAsVisibleAsTheirContract() {
        var generated = Corpus.generated(Corpus.compilation());
        assertThat(generated.get("shop/PricingStub.java")).contains("\npublic final class PricingStub ");
        assertThat(generated.get("shop/PricingSkeleton.java"))
                .contains("\npublic final class PricingSkeleton ", "public static final PricingSkeleton INSTANCE");
        assertThat(generated.get("nested/Outer_HiddenStub.java")).contains("\nfinal class Outer_HiddenStub ");
        assertThat(generated.get("nested/Outer_Deeper_DownSkeleton.java"))
                .contains("\nfinal class Outer_Deeper_DownSkeleton ");
    }

    @Test
    void oneImportStandsForAllTypesOfTheRuntimeUnlessThePackageHasOneOfThatName() {
        var generated = Corpus.generated(Corpus.compilation());
        String all = "import dev.graft.runtime.generated.*;";
        assertThat(generated.get("shop/PricingStub.java"))
                .containsOnlyOnce("runtime.generated")
                .contains(all);
        assertThat(generated.get("shop/PricingSkeleton.java"))
                .containsOnlyOnce("runtime.generated")
                .contains(all);
        assertThat(generated.get("names/TortureSkeleton.java")).doesNotContain(all);
        assertThat(generated.get("LonelyStub.java")).doesNotContain(all);
    }

    @Test
    void whichTypesOfTheRuntimeGeneratedCodeNamesIsKnown() {
        Set<String> named = new TreeSet<>();
        for (String text : Corpus.generated(Corpus.compilation()).values()) {
            RUNTIME_TYPE.matcher(text).results().forEach(r -> named.add(r.group(1)));
        }
        assertThat(named).containsExactlyInAnyOrderElementsOf(RuntimeTypes.NAMES);
    }

    @Test
    void aTypeWithANameOfTheRuntimesGoesNotBeforeIt() {
        for (String name : RuntimeTypes.NAMES) {
            var compilation = Javac.compile(
                    "package shop; public record " + name + "(int size) {}",
                    "package shop; public enum Kind { WHOLE, SPARE }",
                    "package shop; public record Item(String sku, java.util.List<Kind> kinds) {}",
                    "package shop; @dev.graft.Graft public interface Stock { java.util.Optional<Item> find(" + name
                            + " which, java.time.Instant when); }");
            assertThat(Javac.errors(compilation)).as(name).isEmpty();
        }
    }

    @Test
    void aMethodOfAStubHasThreeLinesAndOneMoreForEachParameterAndForABodyOfItsOwn() {
        List<String> tooLong = new ArrayList<>();
        int methods = 0;
        for (String stub : Corpus.generated(Corpus.compilation()).values()) {
            Matcher matcher = STUB_METHOD.matcher(stub.contains("Stub(Hypertube tube)") ? stub : "");
            while (matcher.find()) {
                methods++;
                String body = matcher.group(1);
                long statements = body.lines()
                        .filter(l -> l.startsWith("        ") && l.charAt(8) != ' ')
                        .count();
                long arguments = Pattern.compile("\\.arguments\\(\\)[.,]")
                        .matcher(body)
                        .results()
                        .count();
                int more = body.contains(".unknown()") || body.endsWith("return null;") ? 1 : 0;
                if (statements > 3 + arguments + more) {
                    tooLong.add(matcher.group());
                }
            }
        }
        assertThat(tooLong).isEmpty();
        assertThat(methods).isGreaterThan(100);
    }
}
